import { withSystem } from "@/server/db/transaction";
import { officeId } from "@/prisma/seed/reference";
import type { Portal } from "./portal";

/** An election office that has people in the cast, and one of region 5 that has nobody. */
export const offices = { franklin: officeId("39049"), adams: officeId("39001") };

let counter = 0;

/** Somebody asks for an account. What the visitor is told, and what is stored, if anything. */
export async function apply(
  portal: Portal,
  organizationId = offices.franklin,
  email = `new${(counter += 1)}@franklin.example`,
) {
  await withSystem("forget earlier tries", (db) => db.rateLimit.deleteMany());
  const answer = await portal.visitor.membership.openApplication({
    organizationId,
    name: "Odalys Brandt",
    title: "Clerk",
    email,
    role: "official",
    reason: "I answer.",
  });
  const application = await withSystem("find an application", (db) =>
    db.application.findFirst({
      where: { person: { email } },
      select: { id: true, ref: true, personId: true, status: true, sponsoredById: true },
    }),
  );
  return { answer, email, ...application, id: application?.id ?? "", personId: application?.personId ?? "" };
}
