import { MailList } from "@/components/mail/mail-list";
import { PublicWidth } from "@/components/layout/public-frame";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { api } from "@/server/api/caller";

export const metadata = { title: "Captured mail" };

/** What would have been mailed. In production this page does not exist. */
export default async function CapturedMailPage() {
  const portal = await api();
  const mails = await portal.mail.captured();
  return (
    <PublicWidth className="py-8">
      <PageHead
        title="Captured mail"
        sub="For trying Ballast out: these mails were kept on this machine and sent to nobody."
      />
      <Panel aria-label="Captured mail">
        <MailList mails={mails} />
      </Panel>
    </PublicWidth>
  );
}
