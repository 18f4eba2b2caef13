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

export type NeedChoice = { key: string; label: string; icon: ReactNode };

/** What an office comes for, in its own words. The last one cannot wait. */
export const needs: readonly NeedChoice[] = [
  { key: "exposure", label: "See what attackers can see", icon: <Eye /> },
  { key: "break_in", label: "Have someone try to break in", icon: <ShieldAlert /> },
  { key: "phishing", label: "See how staff handle phishing", icon: <MailQuestionMark /> },
  { key: "network_review", label: "Get our network reviewed", icon: <Network /> },
  { key: "practice", label: "Practice for a bad day", icon: <UsersRound /> },
  { key: "building", label: "Check a building or storage site", icon: <Building /> },
  { key: "advisor", label: "Meet an advisor near us", icon: <MapPin /> },
  { key: "incident", label: "Something is happening now", icon: <Siren /> },
];
