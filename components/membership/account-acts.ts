import { trpc } from "@/components/api/client";
import type { ListedAccount } from "@/server/membership/accounts";
import { staffLabel, staffRoles } from "@/server/membership/reference/roles";

/** Something those who keep accounts can do to one: what it says, what follows, and the call. */
export type AccountAct = {
  id: string;
  group?: string;
  label: string;
  text: string;
  done: string;
  isDestructive: boolean;
  /** An advisor advises a region: it is asked for. */
  asksRegion?: boolean;
  call: (region?: number) => Promise<unknown>;
};

export function actsFor(account: ListedAccount, canSetRoles: boolean): AccountAct[] {
  const isActive = account.status === "active";
  return [
    isActive ? suspend(account) : restore(account),
    ...(isActive ? [reset(account)] : []),
    ...account.memberships.map((membership) => membershipAct(account, membership)),
    ...(canSetRoles ? roleActs(account, isActive) : []),
  ];
}

const suspend = ({ id, name }: ListedAccount): AccountAct => ({
  id: "suspend",
  label: "Suspend",
  text: "They are signed out at once and cannot sign in. What they wrote, signed and shared stays as it is.",
  done: `${name} is suspended.`,
  isDestructive: true,
  call: () => trpc.membership.suspend.mutate({ id }),
});

const restore = ({ id, name }: ListedAccount): AccountAct => ({
  id: "restore",
  label: "Restore",
  text: "They can sign in again with the password and app they had.",
  done: `${name} may sign in again.`,
  isDestructive: false,
  call: () => trpc.membership.restore.mutate({ id }),
});

const reset = ({ id, name, email, isSetUp }: ListedAccount): AccountAct => ({
  id: "reset",
  label: isSetUp ? "Reset sign-in" : "Send a new link",
  text: `A mail with a link to set up password and authenticator app goes to ${email}. ${
    isSetUp ? "They are signed out everywhere, and what they have now stops working. " : ""
  }Make sure first that it is they who ask.`,
  done: `A link for ${name} is on its way.`,
  isDestructive: isSetUp,
  call: () => trpc.membership.resetFactors.mutate({ id }),
});

function membershipAct(
  { name }: ListedAccount,
  { id, isActive, organization }: ListedAccount["memberships"][number],
): AccountAct {
  return {
    id,
    group: organization.name,
    label: isActive ? "End membership" : "Renew membership",
    text: isActive
      ? `They see nothing of ${organization.name} any more. What they wrote and signed stays as it is.`
      : `They belong to ${organization.name} again, with the roles they had.`,
    done: isActive ? `${name} has left ${organization.name}.` : `${name} is back at ${organization.name}.`,
    isDestructive: isActive,
    call: () => trpc.membership.changeMembership.mutate({ id, isActive: !isActive }),
  };
}

function roleActs({ id, name, staffRoles: held }: ListedAccount, isActive: boolean): AccountAct[] {
  const has = (role: string) => held.some((one) => one.role === role);
  return staffRoles
    .filter((role) => isActive || has(role))
    .map((role) => {
      const isGiven = !has(role);
      const label = staffLabel(role);
      return {
        id: role,
        group: "Staff roles",
        label: `${isGiven ? "Give" : "Take away"}: ${label.toLowerCase()}`,
        text: isGiven
          ? "They see and do what this role may, from their next click on."
          : "They lose what this role may see and do with their next click.",
        done: isGiven ? `${name} has the role.` : `${name} no longer has the role.`,
        isDestructive: !isGiven,
        asksRegion: isGiven && role === "advisor",
        call: (region) =>
          trpc.membership.setStaffRole.mutate({ id, role, isGiven, ...(region ? { region } : {}) }),
      };
    });
}
