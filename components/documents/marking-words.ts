import type { TlpMarking } from "@/components/ui/marking";
import type { Reach } from "@/server/documents/schema";

/** What a marking asks of whoever reads it, for the banner. */
export const markingNotes: Record<TlpMarking, string> = {
  RED: "For the people named. Do not pass it on.",
  "AMBER+STRICT": "For the organizations named. It stays inside them.",
  AMBER: "Named groups only. Ask the originator before sharing.",
  GREEN: "For the community. Not for public channels.",
  CLEAR: "For everyone. It may be published.",
};

/** A list is marked like the highest in it; an empty one not at all. */
export const markingOf = ({ tlp, total }: { tlp: TlpMarking; total: number }) =>
  total === 0 ? null : { tlp, note: markingNotes[tlp] };

export const reachWords: Record<Reach, { label: string; hint: string }> = {
  named: { label: "People I name", hint: "Only people who hold a seat in the group, one by one" },
  organization: { label: "My organization", hint: "Everybody in it, nobody else" },
  group: { label: "The group and my organization", hint: "Every seat, observers and alternates too" },
  community: { label: "Everybody in the portal, except vendors", hint: "Officials, staff and partners" },
  everyone: { label: "Everyone", hint: "Vendors and the public too" },
};

export const kindOfFile: Record<string, string> = {
  "application/pdf": "PDF",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel workbook",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint slides",
  "image/png": "PNG picture",
  "image/jpeg": "JPEG picture",
  "text/plain": "Plain text",
  "text/csv": "CSV table",
};
