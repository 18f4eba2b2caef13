import { ConfirmApplication } from "@/components/membership/confirm-application";
import { buttonClasses } from "@/components/ui/button-classes";
import { Time } from "@/components/ui/time";
import { api } from "@/server/api/caller";
import { shortRole } from "@/server/membership/reference/roles";

export const metadata = { title: "Confirm your request", referrer: "no-referrer" };

/** Opening this page uses nothing up: mail scanners follow links too. It repeats nothing that a stranger wrote. */
export default async function ConfirmPage({ params }: PageProps<"/apply/confirm/[token]">) {
  const { token } = await params;
  const portal = await api();
  const { office, role, timeZone, createdAt, expiresAt, now } =
    await portal.membership.unconfirmedApplication({ token });
  return (
    <>
      <h1>Confirm your request</h1>
      <p className="mt-1 text-muted">
        On <Time value={createdAt} kind="datetime" zone={timeZone} now={now} /> somebody asked for an account
        with your address, to act for this office:
      </p>
      <p className="my-4 text-prose">
        <b className="[overflow-wrap:anywhere]">{office}</b>
        <br />
        {shortRole(role)}
      </p>
      <ConfirmApplication token={token}>
        <p className="text-muted">
          Was it you? Then confirm it, and your office and the secretariat hear of it. If not, close this
          page: nothing happens. The link works once, until{" "}
          <Time
            value={expiresAt}
            kind="datetime"
            zone={timeZone}
            now={now}
            distance
            className="text-default"
          />
          .
        </p>
        <button type="submit" className={buttonClasses("primary", "large")}>
          <span className="group-aria-busy:hidden">Confirm my request</span>
          <span className="hidden group-aria-busy:inline">Confirming…</span>
        </button>
      </ConfirmApplication>
    </>
  );
}
