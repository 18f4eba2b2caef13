"use client";

import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PanelHead, PanelList } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import { browserName } from "./browser-name";
import { signOut } from "./sign-in";

type Session = {
  id: string;
  method: string;
  userAgent: string;
  createdAt: Date;
  expiresAt: Date;
  isCurrent: boolean;
};

/** Where this person is signed in, and the way to end each. */
export function SessionList({ sessions, zone }: { sessions: readonly Session[]; zone: string }) {
  const action = useAction();
  const end = (id: string) =>
    void action.run(() => trpc.auth.endSession.mutate({ id }), { success: "That browser is signed out." });
  const endOthers = () =>
    void action.run(() => trpc.auth.endOtherSessions.mutate(), {
      success: "Every other browser is signed out.",
    });
  return (
    <>
      <PanelHead
        id="sessions"
        title="Signed in"
        count={sessions.length}
        actions={
          sessions.length > 1 && (
            <Button size="small" isPending={action.isPending} onClick={endOthers}>
              Sign out all others
            </Button>
          )
        }
      />
      {action.error && (
        <Notice tone="stop" role="alert">
          {action.error.message}
        </Notice>
      )}
      <PanelList>
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3">
            <div className="min-w-0 flex-1 basis-64">
              <b>{browserName(session.userAgent)}</b>{" "}
              {session.isCurrent && <Badge tone="done">This browser</Badge>}
              <p className="text-small text-muted">
                Since <Time value={session.createdAt} zone={zone} kind="datetime" />
                {methods[session.method]}. Ends by{" "}
                <Time value={session.expiresAt} zone={zone} kind="datetime" />, or after 15 minutes without
                activity.
              </p>
            </div>
            {session.isCurrent ? (
              <Button size="small" onClick={() => void signOut()}>
                Sign out
              </Button>
            ) : (
              <Button size="small" onClick={() => end(session.id)}>
                Sign out there
              </Button>
            )}
          </li>
        ))}
      </PanelList>
    </>
  );
}

const methods: Record<string, string> = {
  password: ", with password and code",
  passkey: ", with a passkey",
  demonstration: ", as a demonstration person",
  oidc: ", through your agency",
};
