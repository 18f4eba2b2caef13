import type { PlaceName } from "@/server/navigation/queries";
import type { Place } from "./places";

/** Where each place is and what it is called. Which of them a viewer gets, the server says. */
export const portalPlaces: Record<PlaceName, Place> = {
  home: { href: "/home", label: "Home", icon: "home" },
  requests: { href: "/requests", label: "Requests", icon: "requests" },
  schedule: { href: "/schedule", label: "Schedule", icon: "schedule" },
  documents: { href: "/documents", label: "Documents", icon: "documents" },
  groups: { href: "/groups", label: "Groups", icon: "groups" },
  directory: { href: "/directory", label: "Directory", icon: "directory" },
  engagement: { href: "/engagement", label: "Engagement", icon: "engagement" },
  accounts: { href: "/admin/accounts", label: "Accounts", icon: "admin" },
  log: { href: "/admin/log", label: "Log", icon: "log" },
};
