"use client";

import { Check } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactNode, RefObject } from "react";
import { RouterProvider } from "react-aria-components";
import { Header } from "react-aria-components/Header";
import { Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { cx } from "./class-names";
import { Kbd } from "./kbd";
import type { MenuFocus, MenuItem as Item, MenuSection as Section } from "./menu";

type MenuPopupProps = {
  label: string;
  sections: readonly Section[];
  header: ReactNode;
  trigger: RefObject<HTMLButtonElement | null>;
  placement: "bottom start" | "bottom end";
  isOpen: boolean;
  focus: MenuFocus;
  onOpenChange: (isOpen: boolean) => void;
};

export function MenuPopup({
  label,
  sections,
  header,
  trigger,
  placement,
  isOpen,
  focus,
  onOpenChange,
}: MenuPopupProps) {
  const router = useRouter();
  return (
    <RouterProvider navigate={(href) => router.push(href)}>
      <Popover
        aria-label={label}
        triggerRef={trigger}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        placement={placement}
        offset={4}
        className="max-w-80 min-w-55 overflow-y-auto rounded-md bg-surface-raised shadow-3 transition-opacity duration-fast ease-out data-entering:opacity-0 data-exiting:opacity-0"
      >
        {header !== undefined && (
          <div className="border-b px-3.5 py-2.5 leading-snug [overflow-wrap:anywhere]">{header}</div>
        )}
        <Menu
          aria-label={label}
          autoFocus={focus}
          onClose={() => onOpenChange(false)}
          className="p-1 outline-none"
        >
          {sections.map((section, index) => (
            <MenuSection
              key={section.title ?? index}
              aria-label={section.title ?? label}
              className={cx(index > 0 && "mt-1 border-t pt-1")}
            >
              {section.title !== undefined && (
                <Header className="px-2.5 pt-1.5 pb-0.5 text-caption font-semibold text-muted">
                  {section.title}
                </Header>
              )}
              {section.items.map((item) => (
                <Entry key={item.id} item={item} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </RouterProvider>
  );
}

function Entry({ item }: { item: Item }) {
  return (
    <MenuItem
      id={item.id}
      textValue={item.label}
      {...(item.href === undefined ? {} : { href: item.href })}
      onAction={() => item.onAction?.()}
      className={cx(
        "flex min-h-8 cursor-pointer items-center gap-2.5 rounded-sm px-2.5 text-body no-underline outline-none data-focused:bg-surface-selected data-focused:shadow-[inset_3px_0_0_var(--accent-line)] max-sm:min-h-11",
        item.isDanger ? "text-danger" : "text-default",
      )}
    >
      {item.icon}
      <span className="flex-1">
        {item.label}
        {item.isCurrent && <span className="sr-only">, chosen</span>}
      </span>
      {item.isCurrent && <Check className="text-link" />}
      {item.shortcut !== undefined && <Kbd>{item.shortcut}</Kbd>}
    </MenuItem>
  );
}
