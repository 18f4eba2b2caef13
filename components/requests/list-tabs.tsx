import { TabLinks } from "@/components/ui/tabs";
import { listLink, type ListFilter } from "./list-filter";
import type { ViewCounts } from "./outputs";

type ListTabsProps = { filter: ListFilter; counts: ViewCounts; isQueue: boolean };

/** Saved views with their counts. */
export function ListTabs({ filter, counts, isQueue }: ListTabsProps) {
  const tabs = isQueue ? queueTabs : officeTabs;
  return (
    <TabLinks
      label="Views"
      tabs={tabs.map(({ view, label }) => ({
        href: listLink({ view }),
        label,
        count: counts[view],
        isCurrent: filter.view === view,
      }))}
    />
  );
}

const queueTabs = [
  { view: "open", label: "All open" },
  { view: "nobody", label: "Nobody has it" },
  { view: "mine", label: "Mine" },
  { view: "signature", label: "Awaiting signature" },
  { view: "schedule", label: "Ready to schedule" },
  { view: "closed", label: "Closed" },
] as const;

const officeTabs = [
  { view: "all", label: "All" },
  { view: "open", label: "Open" },
  { view: "mine", label: "Asked by you" },
  { view: "closed", label: "Closed" },
] as const;
