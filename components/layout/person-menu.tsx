"use client";

import { ChevronDown, CircleUser, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Menu, type MenuItem } from "@/components/ui/menu";
import { PrintLine } from "./print-line";
import { chooseTheme, chosenTheme, type Theme } from "./theme-choice";

export type FramePerson = { name: string; subtitle: string };

type PersonMenuProps = {
  person: FramePerson;
  onSignOut: () => void;
  /** Pages about the reader: profile, sign-in and devices. */
  links?: readonly { href: string; label: string }[] | undefined;
};

/** Who is signed in, their pages, light or dark, and the way out. */
export function PersonMenu({ person, onSignOut, links = [] }: PersonMenuProps) {
  // Unknown on the server; the menu opens only in the browser, after the first choice could be read.
  const [theme, setTheme] = useState<Theme | null>(null);
  const current = () => (typeof document === "undefined" ? "system" : (theme ?? chosenTheme()));
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  const themeItem = (value: Theme, label: string, icon: MenuItem["icon"]): MenuItem => ({
    id: value,
    label,
    icon,
    isCurrent: current() === value,
    onAction: () => choose(value),
  });
  return (
    <>
      <Menu
        label={`${person.name}, your account`}
        placement="bottom end"
        triggerClassName="flex min-h-9 items-center gap-3 rounded-md px-2 text-right hover:bg-surface-hover max-sm:size-11 max-sm:justify-center max-sm:px-0"
        header={
          <>
            <b className="block">{person.name}</b>
            <span className="text-small text-muted">{person.subtitle}</span>
          </>
        }
        sections={[
          ...(links.length > 0
            ? [{ items: links.map((link) => ({ id: link.href, ...link, icon: <CircleUser /> })) }]
            : []),
          {
            title: "Colors",
            items: [
              themeItem("system", "As the system", <Monitor />),
              themeItem("light", "Light", <Sun />),
              themeItem("dark", "Dark", <Moon />),
            ],
          },
          { items: [{ id: "sign-out", label: "Sign out", icon: <LogOut />, onAction: onSignOut }] },
        ]}
      >
        <span className="max-w-[min(20rem,25vw)] text-small leading-tight max-side:max-w-[min(15rem,25vw)] max-rail:hidden">
          <b className="block truncate font-semibold">{person.name}</b>
          <span className="block truncate text-muted">{person.subtitle}</span>
        </span>
        <CircleUser className="size-5 text-muted rail:hidden" />
        <ChevronDown className="text-muted max-rail:hidden" />
      </Menu>
      <PrintLine name={person.name} />
    </>
  );
}
