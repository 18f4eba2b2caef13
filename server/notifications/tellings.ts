import {
  admitters,
  coordinator,
  desk,
  groupMembers,
  itself,
  requester,
  signer,
  team,
  vouchers,
  type Who,
} from "./recipients";

export type Telling = {
  to: readonly Who[];
  /** True when the reader has to do something; a mail then says "needs you". */
  asks: boolean;
  /** What the notice says after the actor's name. Facts only: it may travel further than the thing itself. */
  title: (ref: string) => string;
};

const tell = (to: readonly Who[], title: (ref: string) => string): Telling => ({ to, title, asks: false });
const ask = (to: readonly Who[], title: (ref: string) => string): Telling => ({ to, title, asks: true });

/** Who is told about what. An event that is not here is nobody's notice; it still stands in the log. */
export const tellings: Readonly<Record<string, Telling>> = {
  "request.submit": ask([desk], (ref) => `sent ${ref}. It waits for a first answer`),
  "request.take": tell([requester], (ref) => `took ${ref} and answers for it now`),
  "request.ask": ask([requester], (ref) => `asked your office a question on ${ref}`),
  "request.answer": ask([coordinator], (ref) => `answered on ${ref}`),
  "request.message": tell([requester, coordinator], (ref) => `wrote a message on ${ref}`),
  "request.change_scope": ask(
    [coordinator],
    (ref) => `changed the scope of ${ref}. Earlier signatures no longer count`,
  ),
  "request.accept": tell([requester], (ref) => `accepted ${ref}`),
  "request.set_up": tell([requester], (ref) => `had ${ref} set up. It runs now`),
  "request.hold": tell([requester], (ref) => `put ${ref} on hold`),
  "request.resume": tell([requester], (ref) => `took ${ref} off hold`),
  "request.decline": tell([requester], (ref) => `declined ${ref}. The conversation says why`),
  "request.withdraw": tell([coordinator], (ref) => `withdrew ${ref}. Nothing more happens on it`),
  "request.start": tell([requester, coordinator], (ref) => `started testing on ${ref}`),
  "request.finish": tell(
    [requester, coordinator],
    (ref) => `finished testing on ${ref}. The report is being written`,
  ),
  "request.acknowledge": tell(
    [team, coordinator],
    (ref) => `acknowledged the report on ${ref}. The request is closed`,
  ),
  "agreement.send": ask([signer], (ref) => `asked you to sign the rules of engagement for ${ref}`),
  "agreement.sign": tell([requester, coordinator], (ref) => `signed the rules of engagement for ${ref}`),
  "booking.book": tell([requester, signer, team], (ref) => `booked the dates for ${ref}`),
  "booking.move": tell([requester, signer, team], (ref) => `moved the dates of ${ref}`),
  "booking.release": tell([requester, signer, team], (ref) => `released the dates of ${ref}`),
  "team.lose_days": tell(
    [itself],
    (ref) => `gave your days for ${ref} to another team. Your team is free again`,
  ),
  "team.add_member": tell([itself], (team) => `added a member to your team, ${team}`),
  "document.create": tell([groupMembers], (ref) => `shared document ${ref} with your group`),
  "document.version": tell([groupMembers], (ref) => `added a version of document ${ref}`),
  "document.deliver": ask([requester], (ref) => `delivered the report on ${ref}`),
  // Those who admit can do nothing yet: they are asked when somebody vouched.
  "application.open": ask([vouchers], (ref) => `asked for an account (${ref})`),
  "application.sponsor": ask([admitters], (ref) => `vouched for the applicant of ${ref}`),
};
