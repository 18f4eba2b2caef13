import { actAs, type Actor } from "@/prisma/seed/actors";
import type { CastName } from "@/prisma/seed/cast";
import type { PrismaClient } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import type { Portal } from "./portal";

/** The day every story of these tests begins: between Ohio's general election and its primary. */
const storyDay = "2026-11-23";
let seconds = 0;
/** Each look at the clock is a second later, so what happens in order is told in order. */
const clock = () => new Date(Date.parse(`${storyDay}T15:00:00Z`) + (seconds += 1) * 1000);

/** Who is there, and in which database when it is not the process's own. */
type Stage = Pick<Portal, "people"> & { client?: PrismaClient };

/** A caller whose calls happen on the story's day. */
export const onStoryDay = ({ people, client }: Stage, name: CastName): Promise<Actor> =>
  actAs(people[name], clock, client);

type Asked = { by: CastName; signer: CastName; service?: string; targets?: string[] };

/** A request of this office that the desk has taken and not sent for signature yet. */
export async function reviewedRequest(
  portal: Stage,
  { by, service = "RVA", targets = ["192.0.2.10"] }: Asked,
) {
  const official = await onStoryDay(portal, by);
  const desk = await onStoryDay(portal, "priya");
  const { id } = await official.requests.startDraft({
    organizationId: await officeOf(portal, by),
    serviceCode: service,
  });
  const draft = await official.requests.get({ id });
  const saved = await official.requests.saveDraft({
    id,
    version: draft.version,
    reason: "pre_election",
    details: "Please test this.",
    systems: ["results_page"],
    targets: targets.map((value) => ({ value, hostedBy: "" })),
    hostedBy: "self",
    contactName: "Wes Coomer",
    contactEmail: "it@ballast.example",
    contactPhone: "(555) 555-0117",
    step: 5,
  });
  await official.requests.submit({ id, version: saved.version });
  await desk.requests.move({ id, version: (await desk.requests.get({ id })).version, move: "take" });
  return id;
}

export const officeOf = ({ people, client }: Stage, name: CastName) =>
  withSystem(
    "find an office of the cast",
    async (db) => {
      const membership = await db.membership.findFirstOrThrow({ where: { personId: people[name] } });
      return membership.organizationId;
    },
    client,
  );

/** The desk records the signer's authority and sends the rules of engagement. Answers the agreement's id. */
export async function sentAgreement(
  portal: Stage,
  requestId: string,
  signer: CastName,
  expiresOn = "2036-12-31",
) {
  const desk = await onStoryDay(portal, "priya");
  await desk.agreements.authorities.record({
    requestId,
    personId: portal.people[signer],
    basis: "STATUTE",
    citation: "R.C. 3501.11",
    covers: "All systems of the office",
    expiresOn,
  });
  const { version } = await desk.requests.get({ id: requestId });
  return desk.agreements.send({ requestId, signerId: portal.people[signer], dueOn: "2026-12-07", version });
}

/** A request that waits for dates, with its rules of engagement signed. */
export async function signedRequest(portal: Stage, asked: Asked) {
  const id = await reviewedRequest(portal, asked);
  const { id: agreementId } = await sentAgreement(portal, id, asked.signer);
  const signer = await onStoryDay(portal, asked.signer);
  const { scopeHash } = await signer.agreements.get({ id: agreementId });
  await signer.agreements.sign({ id: agreementId, accepted: true, scopeHash });
  return id;
}
