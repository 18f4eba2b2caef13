import {
  CalendarDays,
  ClipboardList,
  FileText,
  MessageSquareText,
  PenLine,
  ScrollText,
  UserRound,
} from "lucide-react";
import type { ReactNode } from "react";

const conversation = ["request.ask", "request.answer", "request.message", "request.settle", "request.note"];

/** A picture for the kind of thing an event is about. Decoration: the sentence says it all. */
export function EventIcon({ type }: { type: string }) {
  if (conversation.includes(type)) return <MessageSquareText />;
  const [noun = ""] = type.split(".", 1);
  return icons[noun] ?? <ScrollText />;
}

const icons: Record<string, ReactNode> = {
  request: <ClipboardList />,
  agreement: <PenLine />,
  authority: <PenLine />,
  booking: <CalendarDays />,
  document: <FileText />,
  file: <FileText />,
  application: <UserRound />,
  session: <UserRound />,
};
