"use client";

import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useLoaded } from "@/components/ui/use-loaded";
import type { Team } from "./outputs";
import type { Opened } from "./team-dialogs";

type Service = Team["catalog"][number];
type Named = { id: string; name: string };

export const NewTeamButton = ({ services }: { services: readonly Service[] }) => (
  <Opener label="New team" variant="primary">
    {(opened, { TeamDialog }) => <TeamDialog {...opened} services={services} />}
  </Opener>
);

export const ChangeTeamButton = ({ team, services }: { team: Team; services: readonly Service[] }) => (
  <Opener label="Change…">
    {(opened, { TeamDialog }) => <TeamDialog {...opened} team={team} services={services} />}
  </Opener>
);

type AddMemberButtonProps = { team: Named; candidates: Team["candidates"] };

export const AddMemberButton = ({ team, candidates }: AddMemberButtonProps) => (
  <Opener label="Add a member" size="small">
    {(opened, { MemberDialog }) => <MemberDialog {...opened} team={team} candidates={candidates} />}
  </Opener>
);

export const AddDaysAwayButton = ({ team, today }: { team: Named; today: string }) => (
  <Opener label="Add days away" size="small">
    {(opened, { AwayDialog }) => <AwayDialog {...opened} team={team} today={today} />}
  </Opener>
);

type OpenerProps = {
  label: string;
  variant?: "primary";
  size?: "small";
  children: (opened: Opened, dialogs: Awaited<ReturnType<typeof loadDialogs>>) => ReactNode;
};

/** The dialogs' code loads when the first of them opens; each opens empty. */
function Opener({ label, variant, size, children }: OpenerProps) {
  const [times, setTimes] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const part = useLoaded(loadDialogs, isOpen);
  const look = { ...(variant && { variant }), ...(size && { size }) };
  const open = () => {
    setTimes(times + 1);
    setOpen(true);
  };
  return (
    <>
      <Button {...look} onClick={open}>
        {label}
      </Button>
      {part && children({ times, isOpen, onOpenChange: setOpen }, part)}
    </>
  );
}

function loadDialogs() {
  return import("./team-dialogs");
}
