import { byId } from "@/server/kernel/page";
import { anyone, member, router, staff } from "@/server/trpc/init";
import { askBy, listElections } from "./ask-by";
import { loadBoard } from "./board";
import { bookDates, moveBooking, releaseBooking } from "./bookings";
import { checkDates, freeDates } from "./planning";
import { calendarEntry, datesFor } from "./queries";
import { runwayOf } from "./runways";
import {
  boardWindow,
  bookingMove,
  bookingRelease,
  datesToCheck,
  datesWanted,
  newBooking,
  requestChoice,
  requestChoices,
  stateChoice,
} from "./schema";

export const schedulingRouter = router({
  board: staff("coordinator", "assessor")
    .input(boardWindow)
    .query(({ ctx, input }) => loadBoard(ctx, input)),
  dates: member.input(requestChoice).query(({ ctx, input: { requestId } }) => datesFor(ctx, requestId)),
  runways: member.input(requestChoices).query(({ ctx, input: { requestIds } }) => runwayOf(ctx, requestIds)),
  freeDates: staff("coordinator")
    .input(datesWanted)
    .query(({ ctx, input }) => freeDates(ctx, input)),
  check: staff("coordinator")
    .input(datesToCheck)
    .query(({ ctx, input }) => checkDates(ctx, input)),
  book: staff("coordinator")
    .input(newBooking)
    .mutation(({ ctx, input }) => bookDates(ctx, input)),
  move: staff("coordinator")
    .input(bookingMove)
    .mutation(({ ctx, input }) => moveBooking(ctx, input)),
  release: staff("coordinator")
    .input(bookingRelease)
    .mutation(({ ctx, input }) => releaseBooking(ctx, input)),
  calendarEntry: member.input(byId).query(({ ctx, input: { id } }) => calendarEntry(ctx, id)),
  askBy: anyone.input(stateChoice).query(({ ctx, input: { stateCode } }) => askBy(ctx, stateCode)),
  elections: anyone
    .input(stateChoice)
    .query(({ ctx, input: { stateCode } }) => listElections(ctx, stateCode)),
});
