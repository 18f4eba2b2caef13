import { Clock3, PenLine } from "lucide-react";
import { buttonClasses } from "@/components/ui/button-classes";
import { AskByDay } from "./ask-by-day";
import { AvailabilityBadge } from "./availability-badge";
import { serviceHref } from "./finder-href";
import { OtherWays } from "./other-ways";
import type { AskBy, Service, Services } from "./outputs";
import { paperworkInBrief, timingInBrief } from "./terms-in-words";

type ServiceRowProps = {
  service: Service;
  services: Services;
  askBy: AskBy;
  state: { code: string; name: string } | undefined;
  today: string;
};

/** One service that fits: what it is, what it asks of the office, whether it can be had now. */
export function ServiceRow({ service, services, askBy, state, today }: ServiceRowProps) {
  const { code, name, summary, provider, availability, availabilityNote, paperwork, phases } = service;
  const isPaused = availability === "paused";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_14.75rem] gap-x-6 gap-y-3 px-5 py-4.5 max-sm:grid-cols-[minmax(0,1fr)] max-sm:p-4">
      <div className="min-w-0">
        <h3 className="text-lead font-semibold">
          <a href={serviceHref(code, state?.code)} className="link">
            {name}
          </a>
        </h3>
        <p className="mt-1 max-w-[60ch] text-prose">{summary}</p>
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small text-muted [&_svg]:mr-1.5 [&_svg]:inline [&_svg]:size-3.5 [&_svg]:align-[-2px]">
          <li>From {provider}</li>
          <li>
            <PenLine />
            {paperworkInBrief(paperwork)}
          </li>
          <li>
            <Clock3 />
            {timingInBrief(phases)}
          </li>
        </ul>
      </div>
      <div className="space-y-2 text-small">
        <AvailabilityBadge availability={availability} />
        <p className="text-muted">{availabilityNote}</p>
        {isPaused ? (
          <OtherWays
            ways={services.filter((other) => service.alternatives.includes(other.code))}
            state={state?.code}
          />
        ) : (
          <>
            <AskByDay service={service} askBy={askBy} state={state} today={today} />
            <a
              href={`/requests/new?service=${code}`}
              className={buttonClasses("secondary", "small")}
              aria-label={`Ask for this: ${name}`}
            >
              Ask for this
            </a>
          </>
        )}
      </div>
    </li>
  );
}
