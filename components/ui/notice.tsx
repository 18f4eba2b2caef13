import type { ReactNode } from "react";
import { cx } from "./class-names";
import { AlertGlyph, drawn } from "./glyph";

type NoticeTone = "info" | "turn" | "done" | "stop" | "quiet";

type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  icon?: ReactNode;
  children?: ReactNode;
  /** "alert" when it appears because of what the reader just did. */
  role?: "alert" | "status" | "note";
  className?: string | undefined;
};

/** Something to know on this page. Links inside take the notice's color. */
export function Notice({ tone = "info", title, icon, children, role, className }: NoticeProps) {
  return (
    <div
      role={role}
      className={cx(
        "flex gap-2.5 rounded-sm border-l-4 px-3.5 py-2.5 leading-snug [&_a]:text-inherit [&>svg]:mt-px [&>svg]:size-4.5",
        tones[tone],
        className,
      )}
    >
      {icon ?? icons[tone]}
      <div className="min-w-0">
        {title !== undefined && <b>{title}</b>} {children}
      </div>
    </div>
  );
}

const tones: Record<NoticeTone, string> = {
  info: "border-tone-moving-line bg-accent-soft",
  turn: "border-tone-turn-line bg-tone-turn-bg text-tone-turn-fg",
  done: "border-tone-done-line bg-tone-done-bg text-tone-done-fg",
  stop: "border-tone-stop-line bg-tone-stop-bg text-tone-stop-fg",
  quiet: "border-strong bg-surface-sunken",
};

const DoneGlyph = drawn(<path d="m8.2 12.3 2.6 2.6 5-5.4" />, true);
const InfoGlyph = drawn(<path d="M12 11.2v5.2M12 7.7v.1" />, true);
const QuestionGlyph = drawn(<path d="M9.5 9.3a2.6 2.6 0 1 1 3.7 2.5c-.8.4-1.2 1-1.2 1.8M12 16.6v.1" />, true);

const icons: Record<NoticeTone, ReactNode> = {
  info: <InfoGlyph />,
  turn: <QuestionGlyph />,
  done: <DoneGlyph />,
  stop: <AlertGlyph />,
  quiet: <InfoGlyph />,
};
