import { withSystem } from "@/server/db/transaction";
import { addDays, dateOf, type Day } from "@/server/kernel/calendar";
import { actAs, actAsVisitor } from "../actors";
import { tokensMailedTo } from "../mailed";
import { officeId } from "../reference";

type Applicant = {
  name: string;
  title: string;
  email: string;
  fips: string;
  role: "official" | "technical_contact";
};
const vouchedFor: Applicant = {
  ...{ name: "Rosalind Achterberg", title: "Voter Registration Manager", role: "official" },
  ...{ email: "r.achterberg@maricopa.example", fips: "04013" },
};
const newcomer: Applicant = {
  ...{ name: "Desmond Quiñones-Marsh", title: "Systems Administrator", role: "technical_contact" },
  ...{ email: "dqm@miami-dade.example", fips: "12086" },
};

/** Two people who wait for an account: a colleague has vouched for the one, nobody yet for the other. */
export async function askForAccounts(people: { wendell: string }): Promise<void> {
  await apply(newcomer);
  await apply(vouchedFor);
  const colleague = await actAs(people.wendell);
  const { items } = await colleague.membership.applications({});
  const own = items.find(({ person }) => person.name === vouchedFor.name);
  if (own) await colleague.membership.sponsor({ id: own.id });
}

async function apply({ fips, ...form }: Applicant): Promise<void> {
  const reason = "I answer for our election systems and take part in the tests.";
  const { membership } = actAsVisitor();
  await membership.askForAccount({ ...form, reason, organizationId: officeId(fips) });
  const [token = ""] = await tokensMailedTo(form.email);
  await membership.confirmApplication({ token });
}

/** A week of training for one team, the first free one a while ahead. */
export async function keepTraining(people: { naomi: string }): Promise<void> {
  const { scheduling } = await actAs(people.naomi);
  const team = await withSystem("find a team", (db) =>
    db.team.findFirstOrThrow({ where: { name: "Field Team 3" }, select: { id: true } }),
  );
  const { today, bookings } = await scheduling.team({ id: team.id });
  const isFree = (monday: Day) => bookings.every(({ from, to }) => to < monday || from > addDays(monday, 4));
  const mondays = [10, 11, 12, 13, 14].map((weeks) => addDays(mondayOf(today), weeks * 7));
  const startsOn = mondays.find(isFree);
  if (!startsOn) return;
  const days = { startsOn, endsOn: addDays(startsOn, 4), reason: "Yearly training" };
  await scheduling.addDaysAway({ teamId: team.id, ...days });
}

const mondayOf = (day: Day) => addDays(day, 1 - (dateOf(day).getUTCDay() || 7));
