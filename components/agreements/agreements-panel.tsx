import Link from "next/link";
import { FoldPanel } from "@/components/ui/fold-panel";
import { LinkButton } from "@/components/ui/link-button";
import { PanelBody, PanelList, PanelMoves } from "@/components/ui/panel";
import { Reference } from "@/components/ui/reference";
import { Time } from "@/components/ui/time";
import { AgreementBadge } from "./agreement-badge";
import type { AgreementFace, RequestAgreements } from "./outputs";
import { SendAgreementButton } from "./send-agreement-button";

type AgreementsPanelProps = { requestId: string; office: string; data: RequestAgreements; now: Date };

/** A request's papers: who signs by when, who signed what, and why one no longer counts. */
export function AgreementsPanel({ requestId, office, data, now }: AgreementsPanelProps) {
  const { agreements, can, timeZone, requestVersion } = data;
  if (agreements.length === 0 && !can.send) return null;
  return (
    <FoldPanel id="agreements" title="Agreements" count={agreements.length} summary={inBrief(agreements)}>
      {agreements.length === 0 && (
        <PanelBody className="text-muted">
          Nothing is sent yet. Once the scope is checked, the rules of engagement go to somebody with recorded
          authority.
        </PanelBody>
      )}
      {agreements.length > 0 && (
        <PanelList>
          {agreements.map((agreement) => (
            <li key={agreement.id}>
              <AgreementLine agreement={agreement} timeZone={timeZone} now={now} />
            </li>
          ))}
        </PanelList>
      )}
      {can.send && (
        <PanelMoves>
          <SendAgreementButton
            requestId={requestId}
            office={office}
            requestVersion={requestVersion}
            today={data.today}
          />
        </PanelMoves>
      )}
    </FoldPanel>
  );
}

type LineProps = { agreement: AgreementFace; timeZone: string; now: Date };

function AgreementLine({ agreement, timeZone, now }: LineProps) {
  const { id, ref, status, scopeNumber, signer, signature, dueOn, openedAt, voidedBecause } = agreement;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Link className="link font-semibold" href={`/agreements/${id}`}>
          Rules of engagement
        </Link>
        <AgreementBadge status={status} />
      </div>
      <p className="mt-0.5 text-small text-muted">
        <Reference>{ref}</Reference> · for scope version {scopeNumber}
      </p>
      <p className="mt-1 text-small">
        {signature ? (
          <>
            {signature.name}, {signature.title}, signed{" "}
            <Time value={signature.signedAt} kind="datetime" zone={timeZone} now={now} />.
          </>
        ) : (
          status === "sent" && (
            <>
              {signer} signs by <Time value={dueOn} zone={timeZone} now={now} distance />.{" "}
              {openedAt ? "Opened, not signed yet." : "Not opened yet."}
            </>
          )
        )}{" "}
        {status === "void" && <>It no longer counts: {voidedBecause} A new one is sent for the new scope.</>}
      </p>
      {agreement.canSign && (
        <LinkButton variant="primary" href={`/agreements/${id}`} className="mt-2">
          Read and sign
        </LinkButton>
      )}
    </>
  );
}

function inBrief(agreements: readonly AgreementFace[]) {
  const count = (wanted: AgreementFace["status"]) =>
    agreements.filter(({ status }) => status === wanted).length;
  const words = [`${count("signed")} signed`, `${count("sent")} open`, `${count("void")} void`];
  return words.filter((each) => !each.startsWith("0 ")).join(", ") || "Nothing is sent yet";
}
