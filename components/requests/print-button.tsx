"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

export function PrintButton() {
  return (
    <Button variant="quiet" className="max-sm:hidden" icon={<Printer />} onClick={() => window.print()}>
      Print
    </Button>
  );
}
