import { conflict, forbidden } from "./errors";

export type Move<Actor, Subject extends { status: string }> = {
  /** What the button says. */
  label: string;
  from: readonly Subject["status"][];
  to: Subject["status"];
  /** Where it goes for some subjects; the first that fits. */
  instead?: readonly { to: Subject["status"]; when: (subject: Subject) => boolean }[];
  by: (actor: Actor, subject: Subject) => boolean;
};

export type Workflow<Actor, Subject extends { status: string }, Name extends string = string> = Readonly<
  Record<Name, Move<Actor, Subject>>
>;

/** Types a table of moves. Curried so the subject is given and the move names are inferred. */
export const defineWorkflow =
  <Actor, Subject extends { status: string }>() =>
  <Name extends string>(moves: Record<Name, Move<Actor, Subject>>): Workflow<Actor, Subject, Name> =>
    moves;

/** The move, if this person may make it now. Permission is judged before state, so a refusal leaks nothing. */
export function permit<Actor, Subject extends { status: string }, Name extends string>(
  workflow: Workflow<Actor, Subject, Name>,
  name: Name,
  actor: Actor,
  subject: Subject,
): Move<Actor, Subject> {
  const move = workflow[name];
  if (!move.by(actor, subject)) throw forbidden(`“${move.label}”`);
  if (!move.from.includes(subject.status)) {
    throw conflict(
      `“${move.label}” is not possible any more: this changed since you opened it. Reload to see it.`,
    );
  }
  return move;
}

/** Where a move takes this subject. */
export const destination = <Actor, Subject extends { status: string }>(
  { to, instead }: Move<Actor, Subject>,
  subject: Subject,
): Subject["status"] => instead?.find(({ when }) => when(subject))?.to ?? to;

/** What the interface may offer: the moves this person can make from here. */
export function movesFor<Actor, Subject extends { status: string }, Name extends string>(
  workflow: Workflow<Actor, Subject, Name>,
  actor: Actor,
  subject: Subject,
): Name[] {
  const names = Object.keys(workflow) as Name[];
  return names.filter(
    (name) => workflow[name].from.includes(subject.status) && workflow[name].by(actor, subject),
  );
}
