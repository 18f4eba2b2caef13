import Link from "next/link";
import { PanelList } from "@/components/ui/panel";
import type { ListedGroup } from "./outputs";
import { seatRoles } from "./seat-roles";

export function GroupList({ groups }: { groups: readonly ListedGroup[] }) {
  return (
    <PanelList>
      {groups.map(({ id, name, purpose, seats, vacancies, documents, ownRole }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1">
          <div className="max-w-[62ch] min-w-0">
            <Link className="link font-semibold" href={`/groups/${id}`}>
              {name}
            </Link>
            <p>{purpose}</p>
          </div>
          <p className="text-small text-muted">
            {ownRole && <b className="text-default">You: {seatRoles[ownRole]}. </b>}
            {seats} seats, {vacancies === 0 ? "none" : vacancies} vacant. {documents}{" "}
            {documents === 1 ? "document" : "documents"} for you.
          </p>
        </li>
      ))}
    </PanelList>
  );
}
