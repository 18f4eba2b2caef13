import { byId } from "@/server/kernel/page";
import { anyone, member, outside, router, staff } from "@/server/trpc/init";
import {
  changeMembership,
  resetFactors,
  restoreAccount,
  setStaffRole,
  suspendAccount,
} from "./account-moves";
import { listAccounts } from "./accounts";
import { listApplications } from "./applications";
import { applyForAccount } from "./apply";
import { confirmApplication, showUnconfirmed } from "./confirm";
import { admitApplicant, declineApplicant, inviteAgain, sponsorApplication } from "./decisions";
import { getOffice, listOffices, listPeople, searchOrganizations } from "./directory";
import * as input from "./schema";

export const membershipRouter = router({
  findOffice: anyone
    .input(input.organizationSearch)
    .query(({ ctx, input }) => searchOrganizations(ctx, input.search)),
  askForAccount: outside
    .input(input.newApplication)
    .mutation(({ ctx, input }) => applyForAccount(ctx.outside, input)),
  unconfirmedApplication: outside
    .input(input.confirmation)
    .query(({ ctx, input }) => showUnconfirmed(ctx.outside, input.token)),
  confirmApplication: outside
    .input(input.confirmation)
    .mutation(({ ctx, input }) => confirmApplication(ctx.outside, input.token)),
  applications: member.input(input.applicationList).query(({ ctx, input }) => listApplications(ctx, input)),
  sponsor: member.input(byId).mutation(({ ctx, input }) => sponsorApplication(ctx, input.id)),
  admit: staff("secretariat", "administrator")
    .input(byId)
    .mutation(({ ctx, input }) => admitApplicant(ctx, input.id)),
  decline: member.input(input.decline).mutation(({ ctx, input }) => declineApplicant(ctx, input)),
  inviteAgain: staff("secretariat", "administrator")
    .input(byId)
    .mutation(({ ctx, input }) => inviteAgain(ctx, input.id)),
  people: member.input(input.peopleList).query(({ ctx, input }) => listPeople(ctx, input)),
  offices: member.input(input.officeList).query(({ ctx, input }) => listOffices(ctx, input)),
  office: member.input(byId).query(({ ctx, input }) => getOffice(ctx, input.id)),
  accounts: staff("secretariat", "administrator")
    .input(input.accountList)
    .query(({ ctx, input }) => listAccounts(ctx, input)),
  suspend: staff("secretariat", "administrator")
    .input(byId)
    .mutation(({ ctx, input }) => suspendAccount(ctx, input.id)),
  restore: staff("secretariat", "administrator")
    .input(byId)
    .mutation(({ ctx, input }) => restoreAccount(ctx, input.id)),
  resetFactors: outside.input(byId).mutation(({ ctx, input }) => resetFactors(ctx.outside, input.id)),
  setStaffRole: staff("administrator")
    .input(input.staffRoleChange)
    .mutation(({ ctx, input }) => setStaffRole(ctx, input)),
  changeMembership: staff("secretariat", "administrator")
    .input(input.membershipChange)
    .mutation(({ ctx, input }) => changeMembership(ctx, input)),
});
