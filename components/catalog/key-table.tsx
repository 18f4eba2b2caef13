import { Kbd } from "@/components/ui/kbd";

const keys = [
  { keys: ["⌘K", "Ctrl K"], does: "Search and go anywhere" },
  { keys: ["↑", "↓", "←", "→"], does: "On the schedule: move between teams and weeks" },
  { keys: ["Enter"], does: "On the schedule: open the booking" },
  { keys: ["M"], does: "On the schedule: move the booking to other dates" },
  { keys: ["L"], does: "On the schedule: show it as a list" },
  { keys: ["Esc"], does: "Close a menu or a dialog" },
];

export function KeyTable() {
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">Keys and what they do</caption>
      <thead>
        <tr className="border-b text-small text-muted">
          <th className="py-1.5 pr-4 font-medium">Key</th>
          <th className="py-1.5 font-medium">What it does</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ keys: names, does }) => (
          <tr key={does} className="border-b">
            <td className="py-1.5 pr-4">
              <span className="flex flex-wrap gap-1">
                {names.map((name) => (
                  <Kbd key={name}>{name}</Kbd>
                ))}
              </span>
            </td>
            <td className="py-1.5">{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
