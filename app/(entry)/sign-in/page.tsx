import { redirect } from "next/navigation";
import { DemonstrationPeople } from "@/components/auth/demonstration-people";
import { signInProblem } from "@/components/auth/sign-in";
import { SignInButtons } from "@/components/auth/sign-in-buttons";
import { SignInFields } from "@/components/auth/sign-in-fields";
import { SignInForm } from "@/components/auth/sign-in-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { api } from "@/server/api/caller";
import { demonstrationPassword, returnPath } from "@/server/auth/schema";

export const metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const query = await searchParams;
  const callbackUrl = returnPath(textOf(query.callbackUrl));
  const portal = await api();
  const [me, people, provider] = await Promise.all([
    portal.auth.me(),
    portal.auth.demonstrationPeople(),
    portal.auth.identityProvider(),
  ]);
  if (me) redirect(callbackUrl);
  return (
    <div className="mx-auto max-w-[24rem]">
      <h1>Sign in</h1>
      <p className="mt-1 mb-5 text-muted">Use the account your office approved.</p>
      <SignInForm
        buttons={<SignInButtons />}
        callbackUrl={callbackUrl}
        problem={signInProblem(textOf(query.error))}
      >
        <SignInFields />
      </SignInForm>
      {provider !== null && <ProviderSignIn name={provider} callbackUrl={callbackUrl} />}
      {people.length > 0 && (
        <DemonstrationPeople people={people} callbackUrl={callbackUrl} password={demonstrationPassword} />
      )}
      <p className="mt-6 text-small">
        No account yet?{" "}
        <a href="/apply" className="link">
          Request an account
        </a>
      </p>
      <p className="mt-2 text-small text-muted">
        Cannot sign in? Call the service desk:{" "}
        <a href="tel:+18445550142" className="link whitespace-nowrap">
          (844) 555-0142
        </a>
        . Nobody there asks for your password or code.
      </p>
      <p className="mt-5 text-caption text-muted">
        Use is recorded. Records show who opened what and when. They are kept to protect the offices that
        share here.
      </p>
    </div>
  );
}

function ProviderSignIn({ name, callbackUrl }: { name: string; callbackUrl: string }) {
  return (
    <form method="post" action="/api/auth/signin/oidc" className="mt-4 grid">
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <SubmitButton size="large">Sign in with {name}</SubmitButton>
    </form>
  );
}

const textOf = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
