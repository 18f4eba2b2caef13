import { Panel, PanelHead } from "@/components/ui/panel";
import type { RequestView, Seers } from "../outputs";
import { RequestFacts } from "../request-facts";
import { ScopeTable } from "../scope-table";
import { WhoSees } from "../who-sees";

type DraftReviewProps = { request: RequestView; seers: Seers; now: Date };

/** Everything as it will be sent, and who will see it. */
export function DraftReview({ request, seers, now }: DraftReviewProps) {
  const targets = request.content?.targets ?? [];
  return (
    <>
      <RequestFacts request={request} now={now} />
      {targets.length > 0 && (
        <Panel aria-labelledby="scope">
          <PanelHead id="scope" title="What may be tested" count={targets.length} />
          <ScopeTable targets={targets} />
        </Panel>
      )}
      <WhoSees seers={seers} title="Who will see this once you send it, and why" />
    </>
  );
}
