import { visibleTo, type Context } from "@/server/access";
import { dateOf, today } from "@/server/kernel/calendar";
import { conflict } from "@/server/kernel/errors";
import type { RequestFacts } from "./facts";
import type { RequestMove } from "./workflow";

export const needsSignature = ({ service }: Pick<RequestFacts, "service">) =>
  service.paperwork.includes("rules_of_engagement");

/** After the review either a signature comes next or it does not: the door that is not this request's. */
export const otherDoor = (request: RequestFacts) => (needsSignature(request) ? "accept" : "send_agreement");

export function refuseOtherDoor(move: RequestMove, request: RequestFacts) {
  if (move !== otherDoor(request)) return;
  throw conflict(
    move === "accept"
      ? "This service needs signed rules of engagement first. Send them for signature."
      : "This service needs no signature. Accept the request instead.",
  );
}

/** Whether nothing is left to sign: the rule by which the database judges bookings. */
export async function isPaperworkDone({ db, viewer, now }: Context, request: RequestFacts): Promise<boolean> {
  if (!needsSignature(request)) return true;
  const scope = await db.scopeVersion.findFirst({
    where: { AND: [{ requestId: request.id }, visibleTo(viewer)] },
    orderBy: { number: "desc" },
    select: { id: true, hash: true },
  });
  if (!scope) return false;
  const day = dateOf(today(now, request.organization.timeZone));
  const signed = await db.agreement.count({
    where: {
      AND: [
        visibleTo(viewer),
        { requestId: request.id, status: "signed", scopeVersionId: scope.id, scopeHash: scope.hash },
        { signature: { scopeHash: scope.hash, authority: { revokedAt: null, expiresOn: { gte: day } } } },
      ],
    },
  });
  return signed > 0;
}
