import { Check, Hourglass, Pause, X } from "lucide-react";
import { Badge } from "@/components/ui/badge";

/** Whether help can be had now. Always beside who else can help when it cannot. */
export function AvailabilityBadge({ availability }: { availability: string }) {
  if (availability === "available")
    return (
      <Badge tone="done" icon={<Check />}>
        Available
      </Badge>
    );
  if (availability === "limited")
    return (
      <Badge tone="quiet" icon={<Hourglass />}>
        Limited
      </Badge>
    );
  return (
    <Badge tone="stop" icon={availability === "paused" ? <Pause /> : <X />}>
      {availability === "paused" ? "Paused" : "Not offered"}
    </Badge>
  );
}
