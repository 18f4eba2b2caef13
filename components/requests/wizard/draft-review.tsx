import { Panel, PanelHead } from "@/components/ui/panel";
import type { RequestScope, RequestView, Seers } from "../outputs";
import { RequestFacts } from "../request-facts";
import { ScopeTable } from "../scope-table";
import { WhoSees } from "../who-sees";

type DraftReviewProps = { request: RequestView; scope: RequestScope | null; seers: Seers; now: Date };

/** Everything as it will be sent, and who will see it. */
export function DraftReview({ request, scope, seers, now }: DraftReviewProps) {
  return (
    <>
      <RequestFacts request={request} now={now} />
      {scope && scope.targets.length > 0 && (
        <Panel aria-labelledby="scope">
          <PanelHead id="scope" title="What may be tested" count={scope.targets.length} />
          <ScopeTable targets={scope.targets} />
        </Panel>
      )}
      <WhoSees seers={seers} title="Who will see this once you send it, and why" />
    </>
  );
}
