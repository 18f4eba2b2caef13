import type { ComponentProps, ReactNode } from "react";

type GlyphProps = ComponentProps<"svg">;

/** The few signs that forms need, drawn here: the icon library would weigh more than the forms of public pages. */
export const AlertGlyph = drawn(<path d="M12 7.6v4.8M12 16.3v.1" />, true);
export const CheckGlyph = drawn(<path d="m5 12.6 4.6 4.6L19.2 7.4" />, false);
export const BusyGlyph = drawn(<path d="M12 3a9 9 0 1 0 9 9" />, false);

export function drawn(lines: ReactNode, isRound: boolean) {
  return function Glyph(props: GlyphProps) {
    return (
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
        {...props}
        className={`glyph ${props.className ?? ""}`}
      >
        {isRound && <circle cx="12" cy="12" r="9" />}
        {lines}
      </svg>
    );
  };
}
