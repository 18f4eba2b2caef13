"use client";

import { ChevronDown } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";

type MoreMovesProps = { isFolded: boolean; children: ReactNode };

/** Beside the primary move; on a phone behind one button, so that one move stands out. */
export function MoreMoves({ isFolded, children }: MoreMovesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {isFolded && (
        <Button
          className="sm:hidden"
          aria-expanded={isOpen}
          aria-controls="more-moves"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "Fewer moves" : "More moves"}
          <ChevronDown className={isOpen ? "rotate-180" : undefined} />
        </Button>
      )}
      <div id="more-moves" className={cx("contents", isFolded && !isOpen && "max-sm:hidden")}>
        {children}
      </div>
    </>
  );
}
