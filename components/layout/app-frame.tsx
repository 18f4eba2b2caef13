import { Bell, CircleQuestionMark } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Count } from "@/components/ui/count";
import { LinkButton } from "@/components/ui/link-button";
import { BottomBar } from "./bottom-bar";
import { Brand } from "./brand";
import { OfflineNotice } from "./offline-notice";
import type { Place } from "./places";
import { Rail } from "./rail";
import { SkipLink } from "./skip-link";

type AppFrameProps = {
  places: readonly Place[];
  noticeCount: number;
  /** A <SearchButton>: a client island, because it is given a search function. */
  searchButton: ReactNode;
  /** A <PersonMenu>: a client island, because it is given the way out. */
  personMenu: ReactNode;
  noticesHref?: string | undefined;
  helpHref?: string | undefined;
  children: ReactNode;
};

/** Header, rail and, on a phone, bottom bar. A page inside it starts with <PageBody>. */
export function AppFrame({
  places,
  noticeCount,
  searchButton,
  personMenu,
  noticesHref = "/notices",
  helpHref = "/help",
  children,
}: AppFrameProps) {
  return (
    <div data-frame="" className="flex min-h-dvh flex-col print:block">
      <SkipLink />
      <header className="sticky top-0 z-rail flex h-header items-center gap-4 border-b bg-surface px-4 max-sm:static max-sm:gap-1 max-sm:pr-2 print:static print:block print:h-auto print:border-0 print:p-0">
        <Brand
          href="/home"
          className="w-[calc(var(--rail)-24px)] narrow-rail:w-auto max-sm:flex-1 print:hidden"
        />
        <div className="min-w-0 print:hidden">{searchButton}</div>
        <div className="ml-auto flex items-center gap-2 max-sm:ml-0 max-sm:gap-0">
          <LinkButton
            href={helpHref}
            variant="quiet"
            size="small"
            icon={<CircleQuestionMark />}
            className="max-sm:hidden print:hidden"
          >
            Help
          </LinkButton>
          <NoticeBell count={noticeCount} href={noticesHref} />
          {personMenu}
        </div>
      </header>
      <OfflineNotice />
      <div className="flex flex-1 print:block">
        <Rail places={places} />
        <div className="flex min-w-0 flex-1 flex-col print:block">{children}</div>
      </div>
      <BottomBar places={places} more={[{ href: helpHref, label: "Help", icon: "services" }]} />
    </div>
  );
}

function NoticeBell({ count, href }: { count: number; href: string }) {
  return (
    <Link
      href={href}
      aria-label={count > 0 ? `Notices, ${count} unread` : "Notices"}
      className="relative grid size-9 place-items-center rounded-md text-muted hover:bg-surface-hover max-sm:size-11 print:hidden"
    >
      <Bell className="size-4.5" />
      {count > 0 && (
        <Count value={count} isHot className="absolute -top-px -right-1 max-sm:top-1 max-sm:right-0.5" />
      )}
    </Link>
  );
}
