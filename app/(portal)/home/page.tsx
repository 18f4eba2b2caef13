import { Plus } from "lucide-react";
import { ChangesPanel } from "@/components/home/changes-panel";
import { ComingUpPanel } from "@/components/home/coming-up-panel";
import { ElectionPanel } from "@/components/home/election-panel";
import { NeedsPanel } from "@/components/home/needs-panel";
import { ServicesPanel } from "@/components/home/services-panel";
import { PageBody, TwoColumns } from "@/components/layout/page-body";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Time } from "@/components/ui/time";
import { api } from "@/server/api/caller";

export const metadata = { title: "Home" };

export default async function HomePage() {
  const portal = await api();
  const home = await portal.home.get();
  const ask = (
    <LinkButton href="/requests/new" icon={<Plus />}>
      Ask for help
    </LinkButton>
  );
  return (
    <PageBody marking={home.tlp && { tlp: home.tlp, note: "For your office and the service desk" }}>
      <PageHead
        eyebrow={<Time value={home.today} zone={home.timeZone} />}
        title={titleFor(home.needs.length)}
        actions={home.can.ask && home.needs.length > 0 ? ask : undefined}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 max-sm:gap-4">
        <ElectionPanel home={home} />
        <TwoColumns
          main={
            <>
              <NeedsPanel home={home} />
              <ChangesPanel home={home} />
            </>
          }
          side={
            <>
              <ComingUpPanel home={home} />
              <ServicesPanel home={home} />
            </>
          }
        />
      </div>
    </PageBody>
  );
}

function titleFor(count: number) {
  if (count === 0) return "Nothing needs you";
  return count === 1 ? "1 thing needs you" : `${count} things need you`;
}
