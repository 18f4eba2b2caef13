import { redirect } from "next/navigation";
import { PageBody, WizardColumns } from "@/components/layout/page-body";
import type { RequestView } from "@/components/requests/outputs";
import { DatesStep } from "@/components/requests/wizard/dates-step";
import { DraftReview } from "@/components/requests/wizard/draft-review";
import { DraftSummary } from "@/components/requests/wizard/draft-summary";
import { ElectionNotice } from "@/components/requests/wizard/election-notice";
import { PeopleStep } from "@/components/requests/wizard/people-step";
import { ScopeStep } from "@/components/requests/wizard/scope-step";
import { SendStep } from "@/components/requests/wizard/send-step";
import { stepsFor } from "@/components/requests/wizard/steps";
import type { DraftValues } from "@/components/requests/wizard/use-draft";
import { WhyStep } from "@/components/requests/wizard/why-step";
import type { WizardPlace } from "@/components/requests/wizard/wizard-frame";
import { isoDay } from "@/components/ui/time-format";
import { api } from "@/server/api/caller";
import { hostedBy, reasons, systems } from "@/server/requests/reference/systems";

export const metadata = { title: "Ask for help" };

type Portal = Awaited<ReturnType<typeof api>>;

export default async function EditPage({ params, searchParams }: PageProps<"/requests/[id]/edit">) {
  const { id } = await params;
  const asked = Number((await searchParams).step);
  const portal = await api();
  const request = await portal.requests.get({ id });
  const dates = await portal.scheduling.dates({ requestId: id });
  const { status, content, moves, service, organization } = request;
  if (status !== "draft" || !content || !moves.some(({ name }) => name === "submit"))
    redirect(`/requests/${id}`);
  const steps = stepsFor(service.needsScope);
  const step = steps[(asked || content.step) - 1] ?? "why";
  const place = { id, service: service.name, steps, step, zone: organization.timeZone };
  return (
    <PageBody marking={{ tlp: "AMBER+STRICT", note: `A draft for ${organization.name}` }}>
      <WizardColumns
        main={<Step portal={portal} request={request} place={place} dates={dates} />}
        side={<DraftSummary request={request} runway={dates.runway} />}
      />
    </PageBody>
  );
}

type StepProps = {
  portal: Portal;
  request: RequestView;
  place: WizardPlace;
  dates: Awaited<ReturnType<Portal["scheduling"]["dates"]>>;
};

async function Step({ portal, request, place, dates }: StepProps) {
  const { id, version, organization, service } = request;
  const shared = { place, version, given: valuesOf(request) };
  const now = new Date();
  switch (place.step) {
    case "why":
      return <WhyStep key={place.step} {...shared} choices={choices} />;
    case "scope": {
      const problems = request.content?.targets.map(({ problem }) => problem) ?? [];
      return <ScopeStep key={place.step} {...shared} givenProblems={problems} />;
    }
    case "people": {
      const needsSigner = service.paperwork.includes("rules_of_engagement");
      const office = needsSigner ? await portal.membership.office({ id: organization.id }) : null;
      const signers = office?.people.map(({ id: value, name, title }) => ({
        value,
        label: `${name}, ${title}`,
      }));
      return <PeopleStep key={place.step} {...shared} signers={signers ?? []} />;
    }
    case "dates":
      return (
        <DatesStep
          key={place.step}
          {...shared}
          today={isoDay(now, organization.timeZone)}
          freezes={dates.runway?.freezes ?? []}
        >
          <ElectionNotice dates={dates} now={now} />
        </DatesStep>
      );
    case "send": {
      const seers = await portal.requests.whoSees({ id });
      return (
        <SendStep key={place.step} {...shared}>
          <DraftReview {...{ request, seers, now }} />
        </SendStep>
      );
    }
  }
}

function valuesOf({ content }: RequestView): DraftValues {
  if (!content) throw new Error("A draft without its contents has no wizard.");
  const { reason, details, systems, hostedBy, hostName, contactName, contactEmail, contactPhone } = content;
  const { signerId, preferredFrom, preferredTo, datesToAvoid } = content;
  return {
    ...{ reason, details, systems, hostedBy, hostName, contactName, contactEmail, contactPhone },
    ...{ signerId, preferredFrom, preferredTo, datesToAvoid },
    targets: content.targets.map(({ value, hostedBy: host }) => ({ value, hostedBy: host })),
  };
}

const choicesFrom = (list: readonly { key: string; label: string }[]) =>
  list.map(({ key, label }) => ({ value: key, label }));

const choices = {
  reasons: choicesFrom(reasons),
  systems: choicesFrom(systems),
  hosts: choicesFrom(hostedBy),
};
