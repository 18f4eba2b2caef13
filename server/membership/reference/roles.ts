/** What somebody can be in an office. */
export const organizationRoles = [
  "official",
  "signatory",
  "technical_contact",
  "organization_administrator",
] as const;
export const roleHint: Record<(typeof organizationRoles)[number], string> = {
  official: "Asks for help and answers for the office.",
  signatory: "May commit the office by signing. The authority is checked apart.",
  technical_contact: "Sees the office's requests; does not ask for help.",
  organization_administrator: "Vouches for colleagues who want an account.",
};
const shortRoles: Record<string, string> = {
  official: "Official",
  signatory: "Signer",
  technical_contact: "Technical contact",
  organization_administrator: "Office administrator",
};
export const shortRole = (role: string) => shortRoles[role] ?? role;

/** What somebody can be for everybody: the service desk and those around it. */
export const staffRoles = [
  "administrator",
  "coordinator",
  "assessor",
  "advisor",
  "secretariat",
  "leadership",
  "auditor",
] as const;
const staffLabels: Record<string, string> = {
  administrator: "Administrator",
  coordinator: "Coordinator",
  assessor: "Assessor",
  advisor: "Regional advisor",
  secretariat: "Secretariat",
  leadership: "Leadership",
  auditor: "Auditor",
};
export const staffLabel = (role: string) => staffLabels[role] ?? role;
