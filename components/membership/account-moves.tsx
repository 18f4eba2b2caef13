"use client";

import { useState } from "react";
import { useAction } from "@/components/api/use-action";
import { StepUp } from "@/components/auth/step-up";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu, type MenuSection } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import type { ListedAccount } from "@/server/membership/accounts";
import { actsFor, type AccountAct } from "./account-acts";

type AccountMovesProps = { account: ListedAccount; canSetRoles: boolean };

/** What can be done to an account: each is named, explained and confirmed. */
export function AccountMoves({ account, canSetRoles }: AccountMovesProps) {
  const action = useAction();
  const [act, setAct] = useState<AccountAct | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [region, setRegion] = useState(1);
  const needsCode = action.error?.field === "stepUp";
  const choose = (chosen: AccountAct) => {
    action.clear();
    setAct(chosen);
    setIsAsking(true);
  };
  const make = () => {
    if (!act) return;
    const call = () => act.call(act.asksRegion ? region : undefined);
    void action.run(call, { onDone: () => setIsAsking(false), success: act.done });
  };
  return (
    <>
      <Menu
        label={`Change the account of ${account.name}`}
        size="small"
        variant="quiet"
        placement="bottom end"
        sections={sectionsOf(actsFor(account, canSetRoles), choose)}
      >
        Change
      </Menu>
      {act && (
        <ConfirmDialog
          title={`${act.label}: ${account.name}?`}
          verb={act.label}
          keepLabel="Leave it"
          isOpen={isAsking && !needsCode}
          onOpenChange={setIsAsking}
          onConfirm={make}
          isPending={action.isPending}
          isDestructive={act.isDestructive}
          error={needsCode ? null : action.error?.message}
        >
          <p>{act.text}</p>
          {act.asksRegion && (
            <Select
              label="Region they advise"
              className="mt-3"
              choices={regionChoices}
              value={String(region)}
              onChange={(event) => setRegion(Number(event.target.value))}
            />
          )}
        </ConfirmDialog>
      )}
      <StepUp error={action.error} onConfirmed={make} />
    </>
  );
}

const regionChoices = Array.from({ length: 10 }, (_, index) => ({
  value: String(index + 1),
  label: `Region ${index + 1}`,
}));

function sectionsOf(acts: readonly AccountAct[], choose: (act: AccountAct) => void): MenuSection[] {
  const groups = new Map<string | undefined, AccountAct[]>();
  for (const act of acts) groups.set(act.group, [...(groups.get(act.group) ?? []), act]);
  return [...groups].map(([title, members]) => ({
    title,
    items: members.map((act) => ({
      id: act.id,
      label: act.label,
      isDanger: act.isDestructive,
      onAction: () => choose(act),
    })),
  }));
}
