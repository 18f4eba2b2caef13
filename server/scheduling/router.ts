import { byId } from "@/server/kernel/page";
import { anyone, member, router, staff } from "@/server/trpc/init";
import { askBy, listElections } from "./ask-by";
import { loadBoard } from "./board";
import { bookDates, moveBooking, releaseBooking } from "./bookings";
import { addDaysAway, endDaysAway } from "./days-away";
import { checkDates, freeDates } from "./planning";
import { calendarEntry, datesFor } from "./queries";
import { runwayOf } from "./runways";
import * as input from "./schema";
import { addMember, changeTeam, endMember, makeTeam, retireTeam } from "./team-moves";
import { getTeam, listTeams } from "./teams";

export const schedulingRouter = router({
  board: staff("coordinator", "assessor")
    .input(input.boardWindow)
    .query(({ ctx, input }) => loadBoard(ctx, input)),
  dates: member.input(input.requestChoice).query(({ ctx, input: { requestId } }) => datesFor(ctx, requestId)),
  runways: member
    .input(input.requestChoices)
    .query(({ ctx, input: { requestIds } }) => runwayOf(ctx, requestIds)),
  freeDates: staff("coordinator")
    .input(input.datesWanted)
    .query(({ ctx, input }) => freeDates(ctx, input)),
  check: staff("coordinator")
    .input(input.datesToCheck)
    .query(({ ctx, input }) => checkDates(ctx, input)),
  book: staff("coordinator")
    .input(input.newBooking)
    .mutation(({ ctx, input }) => bookDates(ctx, input)),
  move: staff("coordinator")
    .input(input.bookingMove)
    .mutation(({ ctx, input }) => moveBooking(ctx, input)),
  release: staff("coordinator")
    .input(input.bookingRelease)
    .mutation(({ ctx, input }) => releaseBooking(ctx, input)),
  teams: staff("coordinator").query(({ ctx }) => listTeams(ctx)),
  team: staff("coordinator")
    .input(byId)
    .query(({ ctx, input: { id } }) => getTeam(ctx, id)),
  makeTeam: staff("coordinator")
    .input(input.newTeam)
    .mutation(({ ctx, input }) => makeTeam(ctx, input)),
  changeTeam: staff("coordinator")
    .input(input.teamChange)
    .mutation(({ ctx, input }) => changeTeam(ctx, input)),
  retireTeam: staff("coordinator")
    .input(input.teamRetirement)
    .mutation(({ ctx, input }) => retireTeam(ctx, input)),
  addMember: staff("coordinator")
    .input(input.newMember)
    .mutation(({ ctx, input }) => addMember(ctx, input)),
  endMember: staff("coordinator")
    .input(input.endedMember)
    .mutation(({ ctx, input }) => endMember(ctx, input)),
  addDaysAway: staff("coordinator")
    .input(input.newDaysAway)
    .mutation(({ ctx, input }) => addDaysAway(ctx, input)),
  endDaysAway: staff("coordinator")
    .input(byId)
    .mutation(({ ctx, input: { id } }) => endDaysAway(ctx, id)),
  calendarEntry: member.input(byId).query(({ ctx, input: { id } }) => calendarEntry(ctx, id)),
  askBy: anyone.input(input.stateChoice).query(({ ctx, input: { stateCode } }) => askBy(ctx, stateCode)),
  elections: anyone
    .input(input.stateChoice)
    .query(({ ctx, input: { stateCode } }) => listElections(ctx, stateCode)),
});
