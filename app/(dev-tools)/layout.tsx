import type { ReactNode } from "react";
import { PublicFrame } from "@/components/layout/public-frame";

const links = [
  { href: "/dev/mail", label: "Captured mail" },
  { href: "/dev/authenticator", label: "Authenticator codes" },
];

/** Around the tools for trying Ballast out. The pages inside refuse to exist in production. */
export default function DevToolsLayout({ children }: { children: ReactNode }) {
  return (
    <PublicFrame
      links={links}
      action={{ href: "/home", label: "Your home" }}
      contact="These pages exist only while trying Ballast out."
      footLinks={[]}
    >
      {children}
    </PublicFrame>
  );
}
