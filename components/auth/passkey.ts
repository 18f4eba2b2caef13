import { trpc } from "@/components/api/client";
import { failureFrom } from "@/components/api/failure";
import { signIn, signInProblem } from "./sign-in";

// Browsers bring all that passkeys need, so that no library is loaded for them.

type NewAnswer = Parameters<typeof trpc.auth.addPasskey.mutate>[0]["answer"];
type Answer = Parameters<typeof trpc.auth.confirmWithPasskey.mutate>[0];

/** Signs in with whichever passkey of this portal the device holds. Answers what went wrong, in words, or null. */
export async function signInWithPasskey(email: string | undefined): Promise<string | null> {
  try {
    const answer = await askDevice(() => trpc.auth.beginPasskeySignIn.mutate());
    const said = await signIn("passkey", { answer: JSON.stringify(answer), ...(email && { email }) });
    return said === signInProblem("CredentialsSignin") ? notAccepted : said;
  } catch (error) {
    return failureFrom(error).message;
  }
}

/** Confirms with a passkey that it is still the same person. */
export async function confirmWithPasskey(): Promise<void> {
  const answer = await askDevice(() => trpc.auth.beginPasskeyConfirming.mutate());
  await trpc.auth.confirmWithPasskey.mutate(answer);
}

/** Has the device make a passkey for this account. */
export async function makePasskey(name: string): Promise<void> {
  refuseOldBrowser();
  const options = await trpc.auth.beginAddingPasskey.mutate();
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const answer = await spoken<NewAnswer>(() => navigator.credentials.create({ publicKey }));
  await trpc.auth.addPasskey.mutate({ name, answer });
}

async function askDevice(begin: typeof trpc.auth.beginPasskeySignIn.mutate): Promise<Answer> {
  refuseOldBrowser();
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await begin());
  return spoken<Answer>(() => navigator.credentials.get({ publicKey }));
}

/** Asks the device and puts a refusal into words. The server reads the answer as strictly as any other input. */
async function spoken<Said>(ask: () => Promise<Credential | null>): Promise<Said> {
  try {
    const credential = await ask();
    if (credential instanceof PublicKeyCredential) return credential.toJSON() as Said;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    throw refusal(problems[name] ?? noPasskey);
  }
  throw refusal(noPasskey);
}

const notAccepted =
  "This passkey was not accepted. Use another one, or sign in with password and code; then look at your account page.";
const noPasskey = "This device did not offer a passkey. Try again, or use another way.";

const problems: Record<string, string> = {
  NotAllowedError: "No passkey was used: it was canceled, or it took too long. Try again.",
  InvalidStateError: "This device already holds a passkey for your account.",
  SecurityError: "Passkeys work at the portal's own address only.",
};

function refuseOldBrowser() {
  if (typeof PublicKeyCredential === "undefined" || !("parseRequestOptionsFromJSON" in PublicKeyCredential))
    throw refusal("This browser does not know passkeys. Use password and code, or a newer browser.");
}

/** Carries the words to whoever shows failures, as a refusal of the server would. */
const refusal = (words: string) => Object.assign(new Error(words), { data: { code: "DEVICE" } });
