import {
  Building,
  Eye,
  MailQuestionMark,
  MapPin,
  Network,
  ShieldAlert,
  Siren,
  UsersRound,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Need } from "@/server/requests/reference/needs";

export const needIcons: Record<Need, ReactNode> = {
  exposure: <Eye />,
  break_in: <ShieldAlert />,
  phishing: <MailQuestionMark />,
  network_review: <Network />,
  practice: <UsersRound />,
  building: <Building />,
  advisor: <MapPin />,
  incident: <Siren />,
};
