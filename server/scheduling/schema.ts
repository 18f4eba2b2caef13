import { z } from "zod";
import { byId } from "@/server/kernel/page";
import { calendarDay, plainLine, rowVersion } from "@/server/kernel/input";

/** Days an office keeps to fix what a test found, before it votes. */
export const fixingDays = 60;
export const boardWeeks = 20;

const dates = { startsOn: calendarDay, endsOn: calendarDay };
const choice = { requestId: z.uuid(), teamId: z.uuid("Choose a team."), ...dates };

export const newBooking = z.strictObject(choice);
export const bookingMove = byId.extend({
  teamId: z.uuid("Choose a team."),
  ...dates,
  sequence: rowVersion,
});
export const bookingRelease = byId.extend({ sequence: rowVersion });
/** Dates somebody is thinking about. `bookingId` is the booking that would move. */
export const datesToCheck = z.strictObject({ ...choice, bookingId: z.uuid().optional() });
export const boardWindow = z.strictObject({
  from: calendarDay.optional(),
  bookingId: z.uuid().optional(),
  requestId: z.uuid().optional(),
});
export const stateChoice = z.strictObject({ stateCode: z.string().length(2).nullable().default(null) });
export const requestChoice = z.strictObject({ requestId: z.uuid() });
export const requestChoices = z.strictObject({ requestIds: z.array(z.uuid()).max(100) });
/** `bookingId` is the booking that would move: its own days are free for it. */
export const datesWanted = requestChoice.extend({ bookingId: z.uuid().optional() });

const services = z.array(z.string().max(40));
const team = {
  name: plainLine(80, "Write what the team is called."),
  services: services.min(1, "Choose what the team does.").max(100),
};
export const newTeam = z.strictObject(team);
/** `before` is the team as it was read. */
export const teamChange = byId.extend({
  ...team,
  before: z.strictObject({ name: z.string().max(200), services: services.max(100) }),
});
export const teamRetirement = byId.extend({ isRetired: z.boolean() });
export const newMember = z.strictObject({
  teamId: z.uuid(),
  personId: z.uuid("Choose a person."),
  isLead: z.boolean().default(false),
});
export const endedMember = newMember.omit({ isLead: true });
export const newDaysAway = z.strictObject({
  teamId: z.uuid(),
  ...dates,
  reason: plainLine(120, "Write why, in a few words."),
});

export type NewTeam = z.infer<typeof newTeam>;
export type TeamChange = z.infer<typeof teamChange>;
export type NewMember = z.infer<typeof newMember>;
export type NewDaysAway = z.infer<typeof newDaysAway>;
export type NewBooking = z.infer<typeof newBooking>;
export type BookingMove = z.infer<typeof bookingMove>;
export type DatesToCheck = z.infer<typeof datesToCheck>;
export type BoardWindow = z.infer<typeof boardWindow>;
export type DatesWanted = z.infer<typeof datesWanted>;
