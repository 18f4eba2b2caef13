import { notFound } from "next/navigation";
import { PasskeyList } from "@/components/auth/passkey-list";
import { SessionList } from "@/components/auth/session-list";
import { PageBody, TwoColumns } from "@/components/layout/page-body";
import { Fact, Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Panel, PanelBody, PanelHead } from "@/components/ui/panel";
import { zoneInWords } from "@/components/ui/time-format";
import { api } from "@/server/api/caller";
import { staffLabel } from "@/server/membership/reference/roles";

export const metadata = { title: "Your account" };

export default async function AccountPage() {
  const portal = await api();
  const [sessions, passkeys, me] = await Promise.all([
    portal.auth.sessions(),
    portal.auth.passkeys(),
    portal.auth.me(),
  ]);
  if (!me) notFound();
  return (
    <PageBody>
      <PageHead title="Your account" sub="Who you are here, how you sign in, and where you are signed in." />
      <TwoColumns
        main={
          <>
            <Panel aria-labelledby="passkeys">
              <PasskeyList passkeys={passkeys} zone={me.timeZone} />
            </Panel>
            <Panel aria-labelledby="sessions">
              <SessionList sessions={sessions} zone={me.timeZone} />
            </Panel>
          </>
        }
        side={
          <Panel aria-labelledby="you">
            <PanelHead id="you" title={me.name} />
            <PanelBody>
              <Facts>
                <Fact term="Title">{me.title}</Fact>
                <Fact term="E-mail">{me.email}</Fact>
                <Fact term="Office">{me.organizations.map(({ name }) => name).join(", ") || null}</Fact>
                {me.staff.length > 0 && <Fact term="Role">{me.staff.map(staffLabel).join(", ")}</Fact>}
                <Fact term="Time zone">{zoneInWords(me.timeZone)}</Fact>
              </Facts>
              <p className="mt-4 text-small text-muted">
                Left an office, or lost your authenticator app? The secretariat ends a membership and resets a
                sign-in. An administrator changes staff roles.
              </p>
            </PanelBody>
          </Panel>
        }
      />
    </PageBody>
  );
}
