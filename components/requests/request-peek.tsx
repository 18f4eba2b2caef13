import { ArrowRight, X } from "lucide-react";
import Link from "next/link";
import type { RequestDates } from "@/components/scheduling/outputs";
import { Spare } from "@/components/scheduling/spare";
import { Fact, Facts } from "@/components/ui/facts";
import { LinkButton } from "@/components/ui/link-button";
import { Reference } from "@/components/ui/reference";
import { Runway } from "@/components/ui/runway";
import { Time } from "@/components/ui/time";
import { ConversationLine } from "./conversation-line";
import type { RequestMessage, RequestView } from "./outputs";
import { PeekKeys } from "./peek-keys";
import { StatusBadge } from "./status-badge";

type RequestPeekProps = {
  request: RequestView;
  dates: RequestDates;
  lastWords: RequestMessage | undefined;
  closeHref: string;
  now: Date;
};

/** One request beside the queue: enough to decide whether to open it. */
export function RequestPeek({ request, dates, lastWords, closeHref, now }: RequestPeekProps) {
  const { id, ref, organization, service, status, standing, names } = request;
  const zone = organization.timeZone;
  const { runway, booking } = dates;
  return (
    <aside
      aria-label={`Preview of ${ref}`}
      className="border-l bg-surface max-side:border-t max-side:border-l-0 side:sticky side:top-(--header) side:h-[calc(100dvh-var(--header))] side:overflow-y-auto print:hidden"
    >
      <header className="space-y-1.5 border-b p-4">
        <div className="flex items-center justify-between">
          <Reference>{ref}</Reference>
          <PeekKeys closeHref={closeHref} />
          <Link
            href={closeHref}
            scroll={false}
            aria-label="Close the preview"
            className="grid size-8 place-items-center rounded-md hover:bg-surface-hover"
          >
            <X />
          </Link>
        </div>
        <h2 className="text-lead">{organization.name}</h2>
        <p className="flex flex-wrap items-center gap-2 text-small text-muted">
          <StatusBadge status={status} /> {service.name}
        </p>
      </header>
      <section className="space-y-2 border-b p-4">
        <p className="text-heading font-bold">
          {standing.who}: {standing.next}
        </p>
        {standing.by && (
          <p>
            By <Time value={standing.by} zone={zone} now={now} distance className="font-bold" />
          </p>
        )}
        <p className="text-muted">{standing.then}</p>
        <LinkButton href={`/requests/${id}`} variant="primary">
          Open <ArrowRight />
        </LinkButton>
      </section>
      {runway && (
        <section className="border-b p-4">
          <h3 className="mb-1 font-bold">
            {runway.daysToSpare === null ? (
              "No last day"
            ) : (
              <>
                <Spare days={runway.daysToSpare} /> to spare
              </>
            )}
          </h3>
          <Runway {...runway} size="row" />
          <p className="text-small text-muted">{runway.sentence}</p>
        </section>
      )}
      <section className="border-b p-4">
        <Facts>
          <Fact term="Asked by">{names.requester}</Fact>
          <Fact term="Coordinator">{names.coordinator}</Fact>
          <Fact term="Team">{request.team?.name ?? null}</Fact>
          <Fact term="Testing">
            {booking && (
              <Time value={booking.startsOn} end={booking.endsOn} kind="range" zone={zone} now={now} />
            )}
          </Fact>
        </Facts>
      </section>
      {lastWords && (
        <section className="p-4">
          <h3 className="mb-2 font-bold">Last words</h3>
          <ul>
            <ConversationLine
              message={lastWords}
              state={null}
              canSettle={false}
              office={organization.name}
              zone={zone}
              now={now}
            />
          </ul>
        </section>
      )}
    </aside>
  );
}
