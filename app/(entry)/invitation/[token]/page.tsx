import { InvitationForm } from "@/components/auth/invitation-form";
import { Time } from "@/components/ui/time";
import { api } from "@/server/api/caller";

export const metadata = { title: "Open your account", referrer: "no-referrer" };

/** Opening this page uses nothing up: mail scanners follow links too. */
export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const portal = await api();
  const { name, email, timeZone, expiresAt, now, ...keys } = await portal.auth.invitation({ token });
  return (
    <>
      <h1 className="[overflow-wrap:anywhere]">Welcome, {name}</h1>
      <p className="mt-1 text-muted">
        Two things open your account: a password, and an app that shows codes. You will sign in as{" "}
        <b className="[overflow-wrap:anywhere] text-default">{email}</b>.
      </p>
      <p className="mt-2 mb-6 text-muted">
        This link works once, until{" "}
        <Time value={expiresAt} kind="datetime" zone={timeZone} now={now} distance className="text-default" />
        .
      </p>
      <InvitationForm {...{ token, ...keys, email }} />
    </>
  );
}
