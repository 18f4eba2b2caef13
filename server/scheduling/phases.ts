import { z } from "zod";

const phase = z.object({
  name: z.string(),
  kind: z.enum(["preparation", "testing", "reporting"]),
  days: z.number().int().nonnegative(),
  onSite: z.boolean(),
});

/** How long a service tests and writes, from the phases its catalog row holds. */
export function durationsOf(phases: unknown): { testingDays: number; reportDays: number } {
  const read = z.array(phase).parse(phases);
  const total = (kind: string) =>
    read.filter((one) => one.kind === kind).reduce((sum, { days }) => sum + days, 0);
  return { testingDays: total("testing"), reportDays: total("reporting") };
}
