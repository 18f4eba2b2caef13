import { Fact, Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { AgreementPaper } from "./outputs";
import { SignForm } from "./sign-form";

/** Who signs on what authority, or who signed; with the form for the one who can. */
export function AgreementStanding({ agreement, now }: { agreement: AgreementPaper; now: Date }) {
  const { authority, signature, request, signer } = agreement;
  const zone = request.timeZone;
  return (
    <Panel aria-labelledby="signature">
      <PanelHead id="signature" title="Signature" />
      <PanelBody className="space-y-4">
        <Facts>
          <Fact term="Signer">{signature ? `${signature.name}, ${signature.title}` : signer}</Fact>
          <Fact term="Authority">
            {signature
              ? signature.basis
              : authority
                ? `${authority.basis}: ${authority.citation}. Covers: ${authority.covers}`
                : null}
          </Fact>
          <Fact term="Sent">
            <Time value={agreement.sentAt} kind="datetime" zone={zone} now={now} /> by {agreement.sentBy}
          </Fact>
          {signature ? (
            <Fact term="Signed">
              <Time value={signature.signedAt} kind="datetime" zone={zone} now={now} />, confirmed with a
              second factor
            </Fact>
          ) : (
            <Fact term="To sign by">
              <Time value={agreement.dueOn} zone={zone} now={now} distance />
            </Fact>
          )}
        </Facts>
        <NextStep agreement={agreement} />
      </PanelBody>
    </Panel>
  );
}

function NextStep({ agreement }: { agreement: AgreementPaper }) {
  const { status, voidedBecause, canSign, authority, isLatestScope, request, signer, id, scopeHash } =
    agreement;
  if (status === "void") {
    return (
      <Notice tone="quiet" title="This agreement no longer counts.">
        {voidedBecause} Nothing may be tested on it. The service desk sends a new one for the new scope.
      </Notice>
    );
  }
  if (status === "signed") {
    return (
      <Notice tone="done">It covers exactly the systems listed above. A change to that list ends it.</Notice>
    );
  }
  if (!canSign) return <Notice tone="quiet">Only {signer} can sign this. Voluntary and support only.</Notice>;
  if (!authority || !isLatestScope) {
    return (
      <Notice tone="stop">
        {isLatestScope
          ? "No authority of yours is on record, or it has ended. Ask the service desk to record it."
          : "The scope changed after this was sent. The service desk sends a new agreement."}
      </Notice>
    );
  }
  return <SignForm {...{ id, scopeHash, signer }} office={request.office} service={request.service} />;
}
