import { LinkButton } from "@/components/ui/link-button";

export default function UsedInvitation() {
  return (
    <>
      <h1>This link does not work any more</h1>
      <p className="mt-2 mb-5 max-w-measure">
        It was used already, or it is older than three days. If your account is open, sign in. If not, ask the
        secretariat for a new link; your application still stands.
      </p>
      <LinkButton href="/sign-in" variant="primary">
        Sign in
      </LinkButton>
      <p className="mt-6 text-small text-muted">
        A new link: write to{" "}
        <a href="mailto:help@ballast.example" className="link">
          help@ballast.example
        </a>{" "}
        or call{" "}
        <a href="tel:+18445550142" className="link whitespace-nowrap">
          (844) 555-0142
        </a>
        .
      </p>
    </>
  );
}
