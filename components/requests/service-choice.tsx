import Link from "next/link";
import { AvailabilityBadge } from "@/components/catalog/availability-badge";
import type { Service, Services } from "@/components/catalog/outputs";
import { StartButton } from "./start-button";

type ServiceChoiceProps = {
  service: Service;
  services: Services;
  offices: readonly { id: string; name: string }[];
  isChosen: boolean;
};

/** One kind of help to start a request for, or who else has it while it is paused. */
export function ServiceChoice({ service, services, offices, isChosen }: ServiceChoiceProps) {
  const { code, name, summary, provider, availability, availabilityNote } = service;
  const isPaused = availability === "paused";
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_min(13rem,40%)] gap-x-6 gap-y-2 max-sm:grid-cols-1">
      <div className="min-w-0">
        <h3 className="text-prose font-bold">
          <Link className="link" href={`/services/${code}`}>
            {name}
          </Link>
        </h3>
        <p>{summary}</p>
        <p className="text-small text-muted">From {provider}</p>
      </div>
      <div className="grid content-start justify-items-start gap-2 text-small max-sm:grid-cols-[1fr_auto] max-sm:items-center">
        <AvailabilityBadge availability={availability} />
        <p className="text-muted max-sm:order-last max-sm:col-span-2">{availabilityNote}</p>
        {isPaused ? (
          <Others codes={service.alternatives} services={services} />
        ) : (
          <StartButton
            serviceCode={code}
            service={name}
            offices={offices}
            variant={isChosen ? "primary" : "secondary"}
          />
        )}
      </div>
    </li>
  );
}

function Others({ codes, services }: { codes: readonly string[]; services: Services }) {
  const others = services.filter(
    ({ code, availability }) => codes.includes(code) && availability !== "paused",
  );
  if (others.length === 0) return null;
  return (
    <p>
      Who else can help:{" "}
      {others.map(({ code, name }, position) => (
        <span key={code}>
          {position > 0 && ", "}
          <Link className="link" href={`/requests/new?service=${code}`}>
            {name}
          </Link>
        </span>
      ))}
    </p>
  );
}
