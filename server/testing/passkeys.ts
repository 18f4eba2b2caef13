import { openOutside } from "@/server/auth/outside";
import { beginPasskeySignIn, signInWithPasskey } from "@/server/auth/passkey-use";
import { addPasskey, beginAdding } from "@/server/auth/passkeys";
import { openSession } from "@/server/auth/sessions";
import { findViewer } from "@/server/auth/viewer";
import { withSystem } from "@/server/db/transaction";
import type { Portal } from "./portal";
import { softwareAuthenticator } from "./software-authenticator";

export const browser = { userAgent: "Test browser" };
export const same = { name: "A device" };

export const system = <Result>(run: Parameters<typeof withSystem<Result>>[1]) => withSystem("test", run);
export const officeOf = (held: string | null, now?: () => Date) =>
  openOutside({ token: held, address: "office", now });
export const viewerOf = (held: string | null) => system((db) => findViewer(db, held));
export const inMinutes = (minutes: number) => () => new Date(Date.now() + minutes * 60_000);

/** A session; its second factor was confirmed just now unless said otherwise. */
export async function signedIn(
  portal: Portal,
  name: "renata" | "lorna",
  steppedUpAt: Date | null = new Date(),
) {
  const person = { id: portal.people[name], name };
  const held = await officeOf(null).system("sign in", (ctx) =>
    openSession(ctx, { person, method: "oidc", ...browser }),
  );
  const { sessionId } = await viewerOf(held);
  await system((db) => db.session.update({ where: { id: sessionId ?? "" }, data: { steppedUpAt } }));
  return held;
}

export async function added(held: string) {
  const device = softwareAuthenticator();
  await addPasskey(officeOf(held), { ...same, answer: device.make(await beginAdding(officeOf(held))) });
  return device;
}

export const signIn = (answer: unknown, email?: string) =>
  signInWithPasskey(officeOf(null), { answer: JSON.stringify(answer), email }, browser);
export const asked = () => beginPasskeySignIn(officeOf(null));
