import { openTroupe } from "./actors";
import type { CastName } from "./cast";
import { acknowledge, book, deliver, finish, setUp, start } from "./engagement-steps";
import { ask, settle, sign, take, talk } from "./intake-steps";
import { plans } from "./plans";
import type { Plan, Staff, Story } from "./story";
import { NotYet, openClock } from "./story-clock";

/** Plays every plan as far as it goes. Answers how many requests were made. */
export const playJourneys = (people: Record<CastName, string>): Promise<number> => playPlans(plans, people);

export async function playPlans<Name extends string>(
  list: readonly Plan<Name>[],
  people: Readonly<Record<Name | Staff, string>>,
  tellCount: (count: number) => void = () => undefined,
): Promise<number> {
  const clock = openClock();
  const troupe = openTroupe(people, clock.now);
  const services = await (await troupe.as("priya")).requests.services();
  for (const [index, plan] of list.entries()) {
    const service = services.find(({ code }) => code === plan.service);
    if (!service) throw new Error(`Nobody offers ${plan.service}.`);
    clock.begin(plan.daysAgo);
    await play({ ...troupe, ...opening, plan, service, clock, people });
    tellCount(index + 1);
  }
  return list.length;
}

const opening = { id: "", status: "draft", version: 1, lead: null, booked: null, reportId: "" } as const;

async function play<Name extends string>(story: Story<Name>) {
  await ask(story);
  try {
    for (const step of [take, talk, settle, sign, setUp, book, start, finish, deliver, acknowledge]) {
      if (story.status === story.plan.until) return;
      await step(story);
    }
  } catch (error) {
    if (!(error instanceof NotYet)) throw error;
  }
}
