import { isStaff, type Context, type StaffRole, type Viewer } from "@/server/access";
import { keepsAccounts, mayVouch } from "@/server/membership";
import { canCoordinate } from "@/server/requests";

export type PlaceName =
  "home" | "requests" | "schedule" | "documents" | "groups" | "directory" | "engagement" | "accounts" | "log";

/** Who is signed in and which places they may open: the frame shows what it is given. */
export function describeViewer({ viewer }: Context) {
  return {
    id: viewer.id,
    name: viewer.name,
    subtitle: [viewer.title, viewer.organizations[0]?.name].filter(Boolean).join(", "),
    timeZone: viewer.timeZone,
    isDemonstration: viewer.isDemonstration,
    places: (Object.keys(places) as PlaceName[]).filter((name) => places[name](viewer)),
  };
}

const always = () => true;
const followsRequests: ReadonlySet<StaffRole> = new Set(["coordinator", "assessor", "advisor", "leadership"]);

const places: Record<PlaceName, (viewer: Viewer) => boolean> = {
  home: always,
  requests: (viewer) => viewer.staff.length === 0 || viewer.staff.some((role) => followsRequests.has(role)),
  schedule: (viewer) => canCoordinate(viewer) || isStaff(viewer, "assessor"),
  documents: always,
  groups: always,
  directory: always,
  engagement: (viewer) => isStaff(viewer, "leadership"),
  accounts: (viewer) => keepsAccounts(viewer) || mayVouch(viewer),
  log: (viewer) => isStaff(viewer, "auditor"),
};
