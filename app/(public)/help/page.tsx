import type { Metadata } from "next";
import { HelpSection } from "@/components/catalog/help-section";
import { KeyTable } from "@/components/catalog/key-table";
import { WhoSeesWhat } from "@/components/catalog/who-sees-what";
import { PublicWidth } from "@/components/layout/public-frame";
import { PublicHead } from "@/components/layout/public-head";

export const metadata: Metadata = { title: "Help" };

export default function HelpPage() {
  return (
    <PublicWidth className="py-8 max-sm:py-5">
      <PublicHead title="Help" sub="Who to call, how requests work, and who sees what." />
      <div className="max-w-read space-y-8">
        <HelpSection id="call" title="Who to call">
          <p>
            Something is happening now: call{" "}
            <a href="tel:+18445550142" className="whitespace-nowrap">
              (844) 555-0142
            </a>
            , day and night, and your state election office. You need no account for that.
          </p>
          <p>
            Anything else: the same number on weekdays, 8:00 AM to 8:00 PM ET, or{" "}
            <a href="mailto:help@ballast.example">help@ballast.example</a>. Do not put addresses, passwords or
            findings in mail.
          </p>
        </HelpSection>
        <HelpSection id="requests" title="How requests work">
          <p>
            Choose a service, say why, list what may be looked at, and send. The service desk takes it, may
            ask a question, and sends the paper to sign. Once a person with authority has signed, the desk
            books a team on days that keep clear of your elections. You get the report on the request itself.
          </p>
          <p>
            The request’s page always says who has it, what happens next and by when. You can withdraw until
            the report is delivered. Nothing is tested without a signature for exactly that scope: change the
            scope, and it has to be signed again.
          </p>
          <p>
            All of it is voluntary and support only. Nothing here is a directive or a regulation, and no one
            takes over your systems.
          </p>
        </HelpSection>
        <HelpSection id="who-sees-what" title="Who sees what">
          <WhoSeesWhat />
        </HelpSection>
        <HelpSection id="keyboard" title="Keyboard">
          <p>Everything works with the Tab, Enter and arrow keys. These save time once you are signed in.</p>
          <KeyTable />
        </HelpSection>
        <HelpSection id="accessibility" title="Accessibility">
          <p>
            These pages aim at WCAG 2.2, level AA, in light and dark, with a keyboard, a screen reader and at
            400 percent zoom. If something does not work for you, tell the service desk: it will do the step
            with you on the phone and have the page mended.
          </p>
        </HelpSection>
        <HelpSection id="privacy" title="Privacy">
          <p>
            Public pages ask for nothing and load nothing from other companies. Cookies only keep sign-in safe
            and remember light or dark. What you send or decide once signed in is written to a log that
            auditors read and nobody can change.
          </p>
        </HelpSection>
        <HelpSection id="vulnerability" title="Report a vulnerability">
          <p>
            Found a weakness in this portal? Write to{" "}
            <a href="mailto:help@ballast.example">help@ballast.example</a> with the page and the steps, and
            leave other people’s data alone. You will be thanked, not chased.
          </p>
        </HelpSection>
      </div>
    </PublicWidth>
  );
}
