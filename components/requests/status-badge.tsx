import {
  Activity,
  Ban,
  CalendarCheck,
  CalendarDays,
  Check,
  FileCheck,
  FilePen,
  Inbox,
  MessageCircleQuestionMark,
  Pause,
  PenLine,
  ScanSearch,
  Undo2,
  Wrench,
  type LucideIcon,
} from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { statusFace, type RequestStatus } from "@/server/requests/schema";

/** The stage in a word. Says nothing about who acts: that is the status sentence's job. */
export function StatusBadge({ status }: { status: RequestStatus }) {
  const { label, tone } = statusFace[status];
  const Icon = icons[status];
  return (
    <Badge tone={tone} icon={<Icon />}>
      {label}
    </Badge>
  );
}

const icons: Record<RequestStatus, LucideIcon> = {
  draft: FilePen,
  submitted: Inbox,
  in_review: ScanSearch,
  answer_needed: MessageCircleQuestionMark,
  awaiting_signature: PenLine,
  ready_to_schedule: CalendarCheck,
  setting_up: Wrench,
  scheduled: CalendarDays,
  testing: Activity,
  reporting: FilePen,
  report_delivered: FileCheck,
  completed: Check,
  on_hold: Pause,
  declined: Ban,
  withdrawn: Undo2,
};
