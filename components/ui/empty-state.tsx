import { Inbox } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = { title: ReactNode; children?: ReactNode; icon?: ReactNode; action?: ReactNode };

/** Why there is nothing, and the one thing to do about it. */
export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-4 py-8 text-center">
      <span aria-hidden="true" className="text-muted [&_svg]:size-7 [&_svg]:stroke-[1.5]">
        {icon ?? <Inbox />}
      </span>
      <p className="mt-2 text-heading font-bold">{title}</p>
      {children !== undefined && <div className="mt-0.5 max-w-[44ch] text-muted">{children}</div>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}
