import { notFound } from "next/navigation";
import { api } from "@/server/api/caller";
import { byId } from "@/server/kernel/page";
import { calendarFile } from "@/server/scheduling/calendar-file";

/** A booking as a file for the reader's own calendar. */
export async function GET(request: Request, { params }: RouteContext<"/api/calendar/[booking]">) {
  const asked = byId.safeParse({ id: (await params).booking });
  if (!asked.success) notFound();
  const portal = await api();
  const entry = await portal.scheduling.calendarEntry(asked.data);
  const origin = process.env.NEXTAUTH_URL ?? new URL(request.url).origin;
  return new Response(calendarFile(entry, new URL(origin).origin, new Date()), {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="ballast-${entry.ref}.ics"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
