import type { Crew } from "../story";

/** Teams beside those of the cast, for the services those do not offer. */
export const newTeams = [
  { name: "Field Team 3", kind: "assessment", services: ["RVA", "VADR"] },
  { name: "Incident response team", kind: "assessment", services: ["HIRT", "MALWARE"] },
  {
    name: "Workshop team",
    kind: "assessment",
    services: ["CRR", "EDM", "CIS_SURVEY", "TTX_STATE", "SAFE", "IST_FULL", "INTEL"],
  },
] as const;

type Colleague = {
  key: string;
  name: string;
  title: string;
  staff: "assessor" | "advisor";
  team?: string;
  isLead?: boolean;
  region?: number;
};

/** The service's people beside the cast. Leads can be tried out; the others fill their teams. */
export const colleagues = [
  {
    key: "winona",
    name: "Winona Castleberry",
    title: "Team lead",
    staff: "assessor",
    team: "Field Team 3",
    isLead: true,
  },
  {
    key: "gareth",
    name: "Gareth Oduya",
    title: "Team lead",
    staff: "assessor",
    team: "Incident response team",
    isLead: true,
  },
  {
    key: "thaddeus",
    name: "Thaddeus Merriweather",
    title: "Team lead",
    staff: "assessor",
    team: "Workshop team",
    isLead: true,
  },
  { key: "ingrid", name: "Ingrid Solberg", title: "Assessor", staff: "assessor", team: "Field Team 1" },
  { key: "cyrus", name: "Cyrus Farahani", title: "Assessor", staff: "assessor", team: "Field Team 1" },
  { key: "joelle", name: "Joëlle Mbeki", title: "Assessor", staff: "assessor", team: "Field Team 2" },
  { key: "hector", name: "Héctor Zamora", title: "Assessor", staff: "assessor", team: "Field Team 2" },
  { key: "anneliese", name: "Anneliese Kranz", title: "Assessor", staff: "assessor", team: "Field Team 3" },
  { key: "dmitri", name: "Dmitri Volkov", title: "Assessor", staff: "assessor", team: "Remote Team 1" },
  { key: "farah", name: "Farah Siddiqui", title: "Assessor", staff: "assessor", team: "Remote Team 2" },
  { key: "mabel", name: "Mabel Quispe", title: "Facilitator", staff: "assessor", team: "Workshop team" },
  {
    key: "rosalind",
    name: "Rosalind Achterhof",
    title: "Analyst",
    staff: "assessor",
    team: "Incident response team",
  },
  { key: "lucia", name: "Lucía Ferrán", title: "Regional advisor, Region 2", staff: "advisor", region: 2 },
  { key: "malia", name: "Malia Kekoa", title: "Regional advisor, Region 9", staff: "advisor", region: 9 },
] as const satisfies readonly Colleague[];

export type ColleagueName = (typeof colleagues)[number]["key"];

const crew = <Lead extends string>(name: string, lead: Lead): Crew<Lead> => ({ name, lead });
const field = [
  crew("Field Team 1", "daniel"),
  crew("Field Team 2", "samir"),
  crew("Field Team 3", "winona"),
] as const;
const remote = [crew("Remote Team 1", "meiling"), crew("Remote Team 2", "andre")] as const;

/** Who can do which service. Nobody is sent to scan. */
export const crewsOf = {
  RVA: field,
  VADR: field,
  RPT: remote,
  PCA: remote,
  HIRT: [crew("Incident response team", "gareth")],
  CYHY_VS: [],
  CYHY_WAS: [],
  CRR: [crew("Workshop team", "thaddeus")],
  EDM: [crew("Workshop team", "thaddeus")],
  SAFE: [crew("Workshop team", "thaddeus")],
  TTX_STATE: [crew("Workshop team", "thaddeus")],
} as const;
export type PlannedService = keyof typeof crewsOf;
