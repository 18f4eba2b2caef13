"use client";

import { useRef, useState, type ReactNode } from "react";
import { buttonClasses, type ButtonSize, type ButtonVariant } from "./button-classes";
import { useLoaded } from "./use-loaded";

export type MenuItem = {
  id: string;
  label: string;
  icon?: ReactNode;
  href?: string | undefined;
  onAction?: () => void;
  /** The key that does the same. */
  shortcut?: string | undefined;
  isDanger?: boolean | undefined;
  /** Chosen among its neighbors: a tick. */
  isCurrent?: boolean | undefined;
};
/** Where the focus goes: on an item for the keyboard, on the menu itself for a pointer. */
export type MenuFocus = "first" | "last" | true;
export type MenuSection = { title?: string | undefined; items: readonly MenuItem[] };

type MenuProps = {
  /** What the menu holds, read out. */
  label: string;
  sections: readonly MenuSection[];
  /** Inside the button that opens it. */
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Replaces the button's look altogether. */
  triggerClassName?: string | undefined;
  placement?: "bottom start" | "bottom end";
  /** Above the items: who is signed in, what is selected. */
  header?: ReactNode;
};

/** A button with a menu. The menu's code loads when the button is approached. */
export function Menu({
  label,
  sections,
  children,
  variant,
  size,
  triggerClassName,
  placement,
  header,
}: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isWanted, setIsWanted] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [focus, setFocus] = useState<MenuFocus>(true);
  const part = useLoaded(loadPopup, isWanted);
  const want = () => setIsWanted(true);
  const open = (at: MenuFocus) => {
    want();
    setFocus(at);
    setIsOpen(true);
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className={triggerClassName ?? buttonClasses(variant, size)}
        onPointerEnter={want}
        onFocus={want}
        onClick={(event) => open(event.detail === 0 ? "first" : true)}
        onKeyDown={(event) => {
          const at = openingKeys.get(event.key);
          if (at === undefined) return;
          event.preventDefault();
          open(at);
        }}
      >
        {children}
      </button>
      {part && (
        <part.MenuPopup
          {...{ label, sections, header, isOpen, focus, trigger }}
          placement={placement ?? "bottom start"}
          onOpenChange={setIsOpen}
        />
      )}
    </>
  );
}

const openingKeys = new Map<string, MenuFocus>([
  ["Enter", "first"],
  [" ", "first"],
  ["ArrowDown", "first"],
  ["ArrowUp", "last"],
]);

function loadPopup() {
  return import("./menu-popup");
}
