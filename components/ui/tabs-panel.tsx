"use client";

import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { cx } from "./class-names";
import { currentTabClasses, otherTabClasses, tabClasses } from "./tabs";

type TabsPanelProps = {
  label: string;
  tabs: readonly { id: string; label: ReactNode; content: ReactNode }[];
  /** Where it starts; the first tab unless said. */
  initial?: string | undefined;
};

/** Tabs whose panels are all on the page. Weighs about 30 kB: prefer TabLinks on list and detail pages. */
export function TabsPanel({ label, tabs, initial }: TabsPanelProps) {
  return (
    <Tabs {...(initial === undefined ? {} : { defaultSelectedKey: initial })}>
      <TabList aria-label={label} className="flex gap-0.5 overflow-x-auto border-b">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className={({ isSelected }) =>
              cx(tabClasses, "-mb-px cursor-pointer", isSelected ? currentTabClasses : otherTabClasses)
            }
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="pt-4">
          {tab.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
