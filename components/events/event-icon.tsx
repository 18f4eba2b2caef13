import {
  Building2,
  CalendarDays,
  ClipboardList,
  FileText,
  MessageSquareText,
  PenLine,
  ScrollText,
  UserRound,
} from "lucide-react";

const conversation = new Set([
  "request.ask",
  "request.answer",
  "request.message",
  "request.settle",
  "request.note",
]);

/** A picture for the kind of thing an event is about. Decoration: the sentence says it all. */
export function EventIcon({ type }: { type: string }) {
  if (conversation.has(type)) return <MessageSquareText />;
  switch (type.split(".", 1)[0]) {
    case "request":
      return <ClipboardList />;
    case "agreement":
    case "authority":
      return <PenLine />;
    case "booking":
      return <CalendarDays />;
    case "document":
    case "file":
      return <FileText />;
    case "application":
    case "session":
      return <UserRound />;
    case "organization":
      return <Building2 />;
    default:
      return <ScrollText />;
  }
}
