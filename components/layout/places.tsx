import {
  CalendarDays,
  ChartNoAxesColumn,
  CircleUser,
  ClipboardList,
  FileText,
  House,
  IdCard,
  LayoutGrid,
  LifeBuoy,
  ScrollText,
  Settings,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";

const icons = {
  home: <House />,
  requests: <ClipboardList />,
  schedule: <CalendarDays />,
  documents: <FileText />,
  groups: <Users />,
  directory: <IdCard />,
  engagement: <ChartNoAxesColumn />,
  services: <LifeBuoy />,
  log: <ScrollText />,
  admin: <Settings />,
  profile: <CircleUser />,
  other: <LayoutGrid />,
} satisfies Record<string, ReactNode>;

export type PlaceIcon = keyof typeof icons;

/** Somewhere the reader may go. Give only those they may open. */
export type Place = { href: string; label: string; icon: PlaceIcon; count?: number | undefined };

export function placeIcon(icon: PlaceIcon) {
  return icons[icon];
}
