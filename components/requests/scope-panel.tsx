import Link from "next/link";
import { FoldPanel } from "@/components/ui/fold-panel";
import { PanelBody } from "@/components/ui/panel";
import { formatDay } from "@/components/ui/time-format";
import type { RequestScope, RequestView } from "./outputs";
import { ScopeTable } from "./scope-table";

type ScopePanelProps = { request: RequestView; scope: RequestScope | null; now: Date };

/** Exactly what may be touched, as the signer sees it. */
export function ScopePanel({ request, scope, now }: ScopePanelProps) {
  const { service, organization, moves, id } = request;
  if (!service.needsScope && !scope?.targets.length) return null;
  const canChange = moves.some(({ name }) => name === "change_scope");
  const version =
    scope && `Version ${scope.number}, ${formatDay(scope.createdAt, organization.timeZone, now)}`;
  return (
    <FoldPanel
      id="scope"
      title="Scope"
      sub={version}
      summary={scope ? `${linesInWords(scope.targets.length)}, version ${scope.number}` : "Nothing is listed"}
      actions={
        canChange && (
          <Link className="link print:hidden" href={`/requests/${id}/scope`}>
            Change
          </Link>
        )
      }
    >
      {scope && scope.targets.length > 0 ? (
        <ScopeTable targets={scope.targets} />
      ) : (
        <PanelBody className="text-muted">Nothing is listed, so nothing may be tested.</PanelBody>
      )}
    </FoldPanel>
  );
}

const linesInWords = (count: number) => (count === 1 ? "1 line" : `${count} lines`);
