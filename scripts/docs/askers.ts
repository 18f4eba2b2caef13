import { visitor, type OrganizationRole, type StaffRole, type Viewer } from "@/server/access";
import type { applicationWorkflow } from "@/server/membership/workflow";
import type { requestWorkflow } from "@/server/requests/workflow";

/** Asks a move's rule as everybody it could be for, and says in words for whom it holds. */
export type Asker<Subject> = (move: { by: (viewer: Viewer, subject: Subject) => boolean }) => string;

type RequestSubject = Parameters<(typeof requestWorkflow)[keyof typeof requestWorkflow]["by"]>[1];
type ApplicationSubject = Parameters<(typeof applicationWorkflow)[keyof typeof applicationWorkflow]["by"]>[1];

const [office, team, group, region] = ["office", "team", "group", 5];

const member = (organizationId: string, role: OrganizationRole): Viewer => {
  const place = { kind: "local_office", level: "local", stateCode: "OH", jurisdictionFips: null };
  const organization = { id: organizationId, name: "", timeZone: "America/New_York", ...place };
  return { ...visitor, id: "asking", isActive: true, organizations: [{ ...organization, roles: [role] }] };
};
const staff = (role: StaffRole, more: Partial<Viewer> = {}): Viewer => ({
  ...{ ...visitor, id: "asking", isActive: true, staff: [role] },
  ...more,
});
const onTeam = (id: string) => ({ teams: [{ id, name: "", kind: "assessment", isLead: true }] });

const people: Record<string, Viewer> = {
  "an official of the office": member(office, "official"),
  "its signatory": member(office, "signatory"),
  "its organization administrator": member(office, "organization_administrator"),
  "its technical contact": member(office, "technical_contact"),
  "an official elsewhere": member("elsewhere", "official"),
  "a coordinator of the service desk": staff("coordinator"),
  "an assessor of the booked team": staff("assessor", onTeam(team)),
  "an assessor of another team": staff("assessor", onTeam("other")),
  "the region's advisor": staff("advisor", { regions: [region] }),
  "an advisor elsewhere": staff("advisor", { regions: [region + 1] }),
  "the secretariat": staff("secretariat"),
  "an administrator": staff("administrator"),
  leadership: staff("leadership"),
  "an auditor": staff("auditor"),
  "a group's chair": {
    ...{ ...visitor, id: "asking", isActive: true },
    seats: [{ groupId: group, organizationId: null, role: "chair" }],
  },
  "a visitor": visitor,
};

const request: RequestSubject = {
  ...{ status: "draft", organizationId: office, requesterId: "somebody", teamId: team },
  service: { crew: 5 },
};

const application: ApplicationSubject = {
  ...{ status: "open", organizationId: office, personId: "somebody" },
  ...{ sponsoredById: "somebody else", isSetUp: false, advisorRegion: null },
};

export const requestAsker: Asker<RequestSubject> = ({ by }) =>
  Object.entries(people)
    .filter(([, viewer]) => by(viewer, request))
    .map(([words]) => words)
    .join(", ");

/** Who asks may be the one who vouched, or the applicant; an office may have nobody who can vouch. */
export const applicationAsker: Asker<ApplicationSubject> = ({ by }) =>
  Object.entries(people)
    .flatMap(([words, viewer]) => {
      const may = (own: Partial<ApplicationSubject>) => by(viewer, { ...application, ...own });
      if (!may({})) return may({ advisorRegion: region }) ? [`${words} while nobody in the office can`] : [];
      const unless = [
        ...(may({ sponsoredById: viewer.id }) ? [] : ["not after vouching"]),
        ...(may({ personId: viewer.id }) ? [] : ["not for oneself"]),
      ];
      return [unless.length > 0 ? `${words} (${unless.join(", ")})` : words];
    })
    .join(", ");
