import { buttonClasses } from "@/components/ui/button-classes";

export default function UsedConfirmation() {
  return (
    <>
      <h1>This link does not work any more</h1>
      <p className="mt-2 mb-5 max-w-measure">
        It was used already, or it is older than a day. If you confirmed your request, it stands, and a mail
        tells you how it is decided. If not, ask for an account again: that sends a new link.
      </p>
      <a href="/apply" className={buttonClasses("primary")}>
        Request an account
      </a>
    </>
  );
}
