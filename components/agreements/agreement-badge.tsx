import { CircleCheck, CircleSlash, PenLine } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { AgreementFace } from "./outputs";

export function AgreementBadge({ status }: { status: AgreementFace["status"] }) {
  const { tone, icon, label } = faces[status];
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}

const faces = {
  sent: { tone: "turn", icon: <PenLine />, label: "Awaiting signature" },
  signed: { tone: "done", icon: <CircleCheck />, label: "Signed" },
  void: { tone: "quiet", icon: <CircleSlash />, label: "No longer counts" },
} as const;
