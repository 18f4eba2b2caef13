"use client";

import { signOut } from "@/components/auth/sign-in";
import { PersonMenu, type FramePerson } from "./person-menu";

/** The person's menu with the way out: the session ends on the server, then the sign-in page opens. */
export function PortalPerson({ person }: { person: FramePerson }) {
  return (
    <PersonMenu
      person={person}
      links={[{ href: "/account", label: "Your account" }]}
      onSignOut={() => void signOut()}
    />
  );
}
