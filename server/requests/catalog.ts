import type { Context } from "@/server/access";
import { dayOf } from "@/server/kernel/calendar";
import { notFound } from "@/server/kernel/errors";
import type { Phase } from "./facts";

/** The whole catalog, retired services left out. Public. */
export async function listServices({ db }: Context) {
  const services = await db.service.findMany({
    where: { availability: { not: "retired" } },
    orderBy: { position: "asc" },
  });
  return services.map(toEntry);
}

export async function getService({ db }: Context, code: string) {
  const service = await db.service.findUnique({ where: { code } });
  if (!service) throw notFound();
  const alternatives = await db.service.findMany({
    where: { code: { in: service.alternatives }, availability: { not: "retired" } },
    select: { code: true, name: true, provider: true, availability: true },
  });
  return { ...toEntry(service), alternatives };
}

type ServiceRow = Awaited<ReturnType<Context["db"]["service"]["findMany"]>>[number];

function toEntry(service: ServiceRow) {
  return {
    ...service,
    phases: service.phases as Phase[],
    availableFrom: service.availableFrom ? dayOf(service.availableFrom) : null,
    availableUntil: service.availableUntil ? dayOf(service.availableUntil) : null,
  };
}
