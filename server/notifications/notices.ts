import type { Tlp } from "@/server/access";
import type { Db } from "@/server/db/client";

type NewNotification = {
  personId: string;
  eventId: string;
  kind: string;
  title: string;
  href: string;
  tlp: Tlp;
  createdAt: Date;
};

/** The id of the new notice, or null when this event already told this person. */
export async function addNotification(db: Db, notification: NewNotification): Promise<string | null> {
  const [added] = await db.notification.createManyAndReturn({
    data: [{ ...notification, audience: [`person:${notification.personId}`] }],
    skipDuplicates: true,
    select: { id: true },
  });
  return added?.id ?? null;
}
