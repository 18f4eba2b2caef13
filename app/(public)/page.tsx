import type { Metadata } from "next";
import { Finder } from "@/components/catalog/finder";
import { Hero } from "@/components/catalog/hero";
import { NextElection } from "@/components/catalog/next-election";
import { Steps } from "@/components/catalog/steps";
import { PublicWidth } from "@/components/layout/public-frame";
import { api } from "@/server/api/caller";
import { stateByCode } from "@/server/membership/reference/states";

export const metadata: Metadata = {
  title: { absolute: "Cybersecurity help for election offices · Ballast" },
};

export default async function LandingPage({ searchParams }: PageProps<"/">) {
  const query = await searchParams;
  const need = typeof query.need === "string" ? query.need : undefined;
  const state = typeof query.state === "string" ? stateByCode(query.state) : undefined;
  const stateCode = state?.code ?? null;
  const portal = await api();
  const [me, services, askBy, elections] = await Promise.all([
    portal.auth.me(),
    portal.requests.services(),
    portal.scheduling.askBy({ stateCode }),
    portal.scheduling.elections({ stateCode }),
  ]);
  const { today } = askBy;
  return (
    <>
      <Hero isSignedIn={me !== null}>
        <NextElection {...{ state, need, askBy, elections, services, today }} />
      </Hero>
      <Finder {...{ services, need, state, askBy, today }} />
      <section aria-labelledby="how" className="border-t bg-surface">
        <PublicWidth className="py-12 max-sm:py-8">
          <h2 id="how" className="text-title">
            What happens when you ask
          </h2>
          <Steps />
        </PublicWidth>
      </section>
    </>
  );
}
