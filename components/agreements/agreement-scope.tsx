import { ScopeTable } from "@/components/requests/scope-table";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import type { AgreementPaper } from "./outputs";

/** Exactly what the signature covers, and nothing else. */
export function AgreementScope({ agreement }: { agreement: AgreementPaper }) {
  const { targets, scopeNumber, scopeHash } = agreement;
  return (
    <Panel aria-labelledby="scope">
      <PanelHead
        id="scope"
        title="What may be tested"
        count={targets.length}
        sub={`Scope version ${scopeNumber}`}
      />
      {targets.length > 0 ? (
        <ScopeTable targets={targets} />
      ) : (
        <PanelBody className="text-muted">This service touches no systems, so none are listed.</PanelBody>
      )}
      <p className="border-t px-4 py-2 text-caption [overflow-wrap:anywhere] text-muted">
        Fingerprint of this list: <code>{scopeHash}</code>
      </p>
    </Panel>
  );
}
