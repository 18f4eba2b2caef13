import Link from "next/link";
import type { ReactNode } from "react";
import { written } from "@/server/kernel/total";
import { Bar } from "./bar";
import { BarPanel } from "./bar-panel";
import { shareInWords } from "./share";

type CountRow = { key: string; name: ReactNode; count: number; href: string };
type CountsPanelProps = { id: string; title: string; of: string; total: number; rows: readonly CountRow[] };

/** How many requests of each kind there are. */
export function CountsPanel({ id, title, of, total, rows }: CountsPanelProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const ofAll = `of ${written(total)} requests`;
  return (
    <BarPanel
      id={id}
      title={title}
      sub={ofAll}
      caption={`${title}, ${ofAll}`}
      of={of}
      numbers={["Requests", "Share"]}
      rows={rows.map(({ key, name, count, href }) => ({
        key,
        name,
        bar: <Bar part={count} whole={most} />,
        numbers: [
          <Link key="requests" href={href} className="font-bold underline">
            {written(count)}
          </Link>,
          shareInWords(count, total),
        ],
      }))}
    />
  );
}
