import { PublicWidth } from "@/components/layout/public-frame";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { needs } from "@/server/requests/reference/needs";
import { finderHref } from "./finder-href";
import { NeedList } from "./need-list";
import type { AskBy, Services } from "./outputs";
import { ServiceRow } from "./service-row";

type FinderProps = {
  services: Services;
  need: string | undefined;
  state: { code: string; name: string } | undefined;
  askBy: AskBy;
  today: string;
};

/** From what an office needs to the services that fit. */
export function Finder({ services, need: asked, state, askBy, today }: FinderProps) {
  const need = needs.find(({ key }) => key === asked) ?? (asked === "all" ? undefined : needs[0]);
  const fitting = need ? services.filter((service) => service.needs.includes(need.key)) : services;
  return (
    <PublicWidth className="py-12 max-sm:py-8">
      <h2 id="find" className="text-title">
        What do you need?
      </h2>
      <p className="mt-1 text-prose text-muted">
        You do not need the name of a service. Pick what fits. An advisor can change it later.
      </p>
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-5 rail:grid-cols-[19.5rem_minmax(0,1fr)]">
        <NeedList chosen={need?.key ?? ""} state={state?.code} />
        <section aria-labelledby="services" className="min-w-0">
          <div className="mb-2.5 flex flex-wrap justify-between gap-x-4">
            <h3 id="services">
              {need ? `${counted(fitting.length)} “${need.label}”` : `All ${services.length} services`}
            </h3>
            <p className="text-small text-muted max-sm:hidden">
              Availability as of <Time value={today} zone="UTC" />
            </p>
          </div>
          {need?.key === "incident" && <CallFirst />}
          <ul className="divide-y rounded-md border bg-surface bleed">
            {fitting.map((service) => (
              <ServiceRow key={service.code} {...{ service, services, askBy, state, today }} />
            ))}
          </ul>
          <p className="mt-2.5 max-w-measure text-small text-muted">
            {need && (
              <>
                <a href={finderHref({ need: "all", state: state?.code })} className="link">
                  See all {services.length} services
                </a>
                .{" "}
              </>
            )}
            Each service page names who delivers it, what it costs your office and, if it is paused, who else
            can help: your state’s cyber navigator, the National Guard, a university.
          </p>
        </section>
      </div>
    </PublicWidth>
  );
}

function CallFirst() {
  return (
    <Notice tone="stop" title="Call first, ask here afterwards." className="mb-3">
      The service desk answers day and night at <a href="tel:+18445550142">(844) 555-0142</a>. Call your state
      election office too. Keep machines on and unplug them from the network; note what you saw and when.
    </Notice>
  );
}

const counted = (count: number) => (count === 1 ? "1 service fits" : `${count} services fit`);
