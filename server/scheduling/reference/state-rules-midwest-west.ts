import { last, novemberElectionDay, nth, tuesday, tuesdayAfterMonday } from "./date-rules";
import {
  everyYear,
  evenYears,
  localElection,
  midtermYears,
  oddYears,
  presidentialPrimary,
  presidentialYears,
  primary,
  type StateRule,
  yearsBeforePresidential,
} from "./state-rule";

export const midwestAndWestRules: readonly StateRule[] = [
  {
    ...primary(
      "CA",
      "California primary",
      presidentialYears,
      tuesdayAfterMonday(1, 3),
      "Cal. Elec. Code 1201, 1202",
    ),
    status: "tentative",
  },
  primary("CA", "California primary", midtermYears, tuesdayAfterMonday(1, 6), "Cal. Elec. Code 1201"),
  localElection(
    "CA",
    "november-local",
    "California local election",
    oddYears,
    novemberElectionDay,
    "Cal. Elec. Code 1000",
  ),

  primary("CO", "Colorado primary", evenYears, last(tuesday, 6), "C.R.S. 1-4-101"),
  localElection(
    "CO",
    "coordinated",
    "Colorado coordinated election",
    oddYears,
    novemberElectionDay,
    "C.R.S. 1-1-104",
  ),

  primary("IA", "Iowa primary", evenYears, tuesdayAfterMonday(1, 6), "Iowa Code 43.7"),
  localElection(
    "IA",
    "city-school",
    "Iowa city and school election",
    oddYears,
    novemberElectionDay,
    "Iowa Code 277.1, 376.1",
  ),

  primary("IL", "Illinois general primary", evenYears, nth(3, tuesday, 3), "10 ILCS 5/2A-1.1"),
  {
    ...localElection(
      "IL",
      "consolidated-primary",
      "Illinois consolidated primary",
      oddYears,
      last(tuesday, 2),
      "10 ILCS 5/2A-1.1",
    ),
    type: "primary",
  },
  localElection(
    "IL",
    "consolidated",
    "Illinois consolidated election",
    oddYears,
    nth(1, tuesday, 4),
    "10 ILCS 5/2A-1.1",
  ),

  primary("IN", "Indiana primary", evenYears, tuesdayAfterMonday(1, 5), "Ind. Code 3-10-1-3"),
  {
    ...localElection(
      "IN",
      "municipal-primary",
      "Indiana municipal primary",
      yearsBeforePresidential,
      tuesdayAfterMonday(1, 5),
      "Ind. Code 3-10-6",
    ),
    type: "primary",
    status: "tentative",
  },
  {
    ...localElection(
      "IN",
      "municipal",
      "Indiana municipal election",
      yearsBeforePresidential,
      novemberElectionDay,
      "Ind. Code 3-10-6",
    ),
    status: "tentative",
  },

  primary("MI", "Michigan primary", evenYears, tuesdayAfterMonday(1, 8), "MCL 168.534"),
  presidentialPrimary("MI", "Michigan", nth(4, tuesday, 2), "MCL 168.613a"),
  localElection("MI", "city", "Michigan city election", oddYears, novemberElectionDay, "MCL 168.641"),

  primary("MN", "Minnesota state primary", evenYears, nth(2, tuesday, 8), "Minn. Stat. 204D.03"),

  primary("MO", "Missouri primary", evenYears, tuesdayAfterMonday(1, 8), "RSMo 115.121"),
  localElection(
    "MO",
    "municipal",
    "Missouri municipal election",
    everyYear,
    tuesdayAfterMonday(1, 4),
    "RSMo 115.121",
  ),

  {
    ...primary("OH", "Ohio primary", presidentialYears, tuesdayAfterMonday(3, 3), "R.C. 3501.01(E)(2)"),
    status: "tentative",
  },
  primary(
    "OH",
    "Ohio primary",
    (year) => !presidentialYears(year),
    tuesdayAfterMonday(1, 5),
    "R.C. 3501.01(E)(1)",
  ),
  {
    ...localElection(
      "OH",
      "general",
      "Ohio general election",
      oddYears,
      novemberElectionDay,
      "R.C. 3501.01(B)",
    ),
    type: "general",
  },

  primary("OR", "Oregon primary", evenYears, nth(3, tuesday, 5), "ORS 254.056"),

  primary("WA", "Washington primary", everyYear, nth(1, tuesday, 8), "RCW 29A.04.311"),
  presidentialPrimary("WA", "Washington", nth(2, tuesday, 3), "RCW 29A.56.020"),
  {
    ...localElection(
      "WA",
      "general",
      "Washington general election",
      oddYears,
      novemberElectionDay,
      "RCW 29A.04.321",
    ),
    type: "general",
  },

  {
    ...primary("WI", "Wisconsin spring primary", everyYear, nth(3, tuesday, 2), "Wis. Stat. 5.02(22)"),
    slug: "spring-primary",
    federalIn: () => false,
  },
  {
    ...primary("WI", "Wisconsin spring election", everyYear, nth(1, tuesday, 4), "Wis. Stat. 5.02(21)"),
    slug: "spring",
    type: "general",
    federalIn: presidentialYears,
  },
  primary("WI", "Wisconsin partisan primary", evenYears, nth(2, tuesday, 8), "Wis. Stat. 5.02(12s)"),
];
