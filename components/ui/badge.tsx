import type { ReactNode } from "react";
import { cx } from "./class-names";

export type Tone = "quiet" | "moving" | "turn" | "live" | "done" | "stop" | "plain";

type BadgeProps = { tone?: Tone; icon?: ReactNode; children: ReactNode; className?: string | undefined };

/** Tone says whose turn it is, the word says the stage, the icon says it a third time. */
export function Badge({ tone = "quiet", icon, children, className }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex min-h-5.5 items-center gap-1.5 rounded-sm border py-px pr-1.5 pl-1 text-small leading-none font-medium whitespace-nowrap max-sm:min-h-6 [&_svg]:size-3.5",
        tones[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}

const tones: Record<Tone, string> = {
  quiet: "border-tone-quiet-line/45 bg-tone-quiet-bg text-tone-quiet-fg",
  moving: "border-tone-moving-line/45 bg-tone-moving-bg text-tone-moving-fg",
  turn: "border-tone-turn-line/45 bg-tone-turn-bg text-tone-turn-fg",
  live: "border-transparent bg-tone-live-bg text-tone-live-fg",
  done: "border-tone-done-line/45 bg-tone-done-bg text-tone-done-fg",
  stop: "border-tone-stop-line/45 bg-tone-stop-bg text-tone-stop-fg",
  plain: "border-transparent bg-transparent pl-0 text-muted",
};
