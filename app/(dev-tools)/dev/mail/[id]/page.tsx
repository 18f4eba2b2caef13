import { MailView } from "@/components/mail/mail-view";
import { PublicWidth } from "@/components/layout/public-frame";
import { PageHead } from "@/components/ui/page-head";
import { api } from "@/server/api/caller";

export const metadata = { title: "Captured mail" };

export default async function CapturedMailOnePage({ params }: PageProps<"/dev/mail/[id]">) {
  const { id } = await params;
  const portal = await api();
  const mail = await portal.mail.capturedOne({ id });
  return (
    <PublicWidth className="py-8">
      <PageHead crumbs={[{ label: "Captured mail", href: "/dev/mail" }]} title={mail.subject} />
      <MailView mail={mail} />
    </PublicWidth>
  );
}
