import Link from "next/link";
import { FoldPanel } from "@/components/ui/fold-panel";
import { PanelBody } from "@/components/ui/panel";
import { formatDay } from "@/components/ui/time-format";
import type { RequestScope, RequestView } from "./outputs";
import { ScopeTable } from "./scope-table";

type ScopePanelProps = { request: RequestView; scope: RequestScope | null; now: Date };

/** Exactly what may be touched, as the signer sees it. */
export function ScopePanel({ request, scope, now }: ScopePanelProps) {
  const { service, organization, moves, id, content } = request;
  // A draft has a list, and no version of it yet.
  const targets = scope?.targets ?? content?.targets ?? [];
  if (!service.needsScope && targets.length === 0) return null;
  const canChange = moves.some(({ name }) => name === "change_scope");
  const version =
    scope && `Version ${scope.number}, ${formatDay(scope.createdAt, organization.timeZone, now)}`;
  return (
    <FoldPanel
      id="scope"
      title="Scope"
      sub={version}
      summary={
        scope ? `${linesInWords(targets.length)}, version ${scope.number}` : linesInWords(targets.length)
      }
      actions={
        canChange && (
          <Link className="link print:hidden" href={`/requests/${id}/scope`}>
            Change
          </Link>
        )
      }
    >
      {targets.length > 0 ? (
        <ScopeTable targets={targets} />
      ) : (
        <PanelBody className="text-muted">Nothing is listed, so nothing may be tested.</PanelBody>
      )}
    </FoldPanel>
  );
}

function linesInWords(count: number) {
  if (count === 0) return "Nothing is listed";
  return count === 1 ? "1 line" : `${count} lines`;
}
