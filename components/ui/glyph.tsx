import type { ComponentProps, ReactNode } from "react";

type GlyphProps = ComponentProps<"svg">;

/** The few signs that forms need, drawn here: the icon library would weigh more than the forms of public pages. */
export const AlertGlyph = drawn(<path d="M12 7.6v4.8M12 16.3v.1" />, true);
export const CheckGlyph = drawn(<path d="m5 12.6 4.6 4.6L19.2 7.4" />, false);
export const CloseGlyph = drawn(<path d="m6 6 12 12M18 6 6 18" />, false);
export const DoneGlyph = drawn(<path d="m8.2 12.3 2.6 2.6 5-5.4" />, true);
export const InfoGlyph = drawn(<path d="M12 11.2v5.2M12 7.7v.1" />, true);
export const QuestionGlyph = drawn(
  <path d="M9.5 9.3a2.6 2.6 0 1 1 3.7 2.5c-.8.4-1.2 1-1.2 1.8M12 16.6v.1" />,
  true,
);
export const BusyGlyph = drawn(<path d="M12 3a9 9 0 1 0 9 9" />, false);

function drawn(lines: ReactNode, isRound: boolean) {
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
