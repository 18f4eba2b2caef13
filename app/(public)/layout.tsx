import type { ReactNode } from "react";
import { PublicFrame } from "@/components/layout/public-frame";
import { api } from "@/server/api/caller";

const links = [
  { href: "/#find", label: "Find help", isWide: true },
  { href: "/#how", label: "How it works", isWide: true },
  { href: "/help#who-sees-what", label: "Who sees what" },
];
const footLinks = [
  { href: "/help", label: "Help" },
  { href: "/help#accessibility", label: "Accessibility" },
  { href: "/help#privacy", label: "Privacy" },
  { href: "/help#vulnerability", label: "Report a vulnerability" },
];

/** Pages anyone may read. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const me = await (await api()).auth.me();
  return (
    <PublicFrame
      links={me ? links : [...links, { href: "/apply", label: "Request an account" }]}
      action={me ? { href: "/home", label: "Your home" } : { href: "/sign-in", label: "Sign in" }}
      contact={
        <>
          Questions:{" "}
          <a href="mailto:help@ballast.example" className="text-muted underline">
            help@ballast.example
          </a>{" "}
          ·{" "}
          <a href="tel:+18445550142" className="text-muted underline">
            (844) 555-0142
          </a>
          , weekdays 8:00 AM to 8:00 PM ET; emergencies day and night
        </>
      }
      footLinks={footLinks}
    >
      {children}
    </PublicFrame>
  );
}
