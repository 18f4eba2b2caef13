import { Fact, Facts } from "@/components/ui/facts";
import { Panel, PanelBody } from "@/components/ui/panel";
import { Time } from "@/components/ui/time";
import type { CapturedMail } from "@/server/mail/captured";

/** The mail as its reader would get it. Only its own links are made clickable. */
export function MailView({ mail: { to, text, at } }: { mail: CapturedMail }) {
  return (
    <Panel aria-label="Mail">
      <PanelBody>
        <Facts>
          <Fact term="To">{to}</Fact>
          <Fact term="Sent">
            <Time value={at} zone="UTC" kind="datetime" />
          </Fact>
        </Facts>
        <div className="mt-4 max-w-prose border-t pt-4 text-prose">
          {text.split("\n").map((line, position) => (
            <p key={position} className="min-h-[1.5em] [overflow-wrap:anywhere]">
              {/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
            </p>
          ))}
        </div>
      </PanelBody>
    </Panel>
  );
}
