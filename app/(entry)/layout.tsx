import type { ReactNode } from "react";
import { EntryFrame } from "@/components/auth/entry-frame";

/** Signing in, asking for an account and accepting an invitation. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return <EntryFrame>{children}</EntryFrame>;
}
