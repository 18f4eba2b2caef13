import {
  novemberElectionDay,
  nth,
  saturday,
  thursday,
  tuesday,
  tuesdayAfterMonday,
  weeksBeforeNovember,
} from "./date-rules";
import {
  allButYearsAfterPresidential,
  everyYear,
  evenYears,
  localElection,
  midtermYears,
  oddYears,
  presidentialPrimary,
  presidentialYears,
  primary,
  type StateRule,
  stateGeneral,
  yearsBeforePresidential,
} from "./state-rule";

export const eastAndSouthRules: readonly StateRule[] = [
  primary("FL", "Florida primary", evenYears, weeksBeforeNovember(11), "Fla. Stat. 100.061"),
  presidentialPrimary("FL", "Florida", nth(3, tuesday, 3), "Fla. Stat. 103.101"),

  primary("GA", "Georgia general primary", evenYears, weeksBeforeNovember(24), "O.C.G.A. 21-2-150"),
  localElection(
    "GA",
    "municipal",
    "Georgia municipal election",
    oddYears,
    novemberElectionDay,
    "O.C.G.A. 21-2-9",
  ),

  primary("KY", "Kentucky primary", allButYearsAfterPresidential, tuesdayAfterMonday(3, 5), "KRS 118.025"),
  stateGeneral(
    "KY",
    "Kentucky general election",
    yearsBeforePresidential,
    novemberElectionDay,
    "KRS 118.025",
  ),

  primary(
    "MS",
    "Mississippi primary",
    yearsBeforePresidential,
    tuesdayAfterMonday(1, 8),
    "Miss. Code 23-15-191",
  ),
  stateGeneral(
    "MS",
    "Mississippi general election",
    yearsBeforePresidential,
    novemberElectionDay,
    "Miss. Code 23-15-193",
  ),

  primary("NC", "North Carolina primary", evenYears, tuesdayAfterMonday(1, 3), "N.C.G.S. 163-1"),

  primary("NJ", "New Jersey primary", since(2026, everyYear), tuesdayAfterMonday(1, 6), "N.J.S.A. 19:2-1"),
  stateGeneral("NJ", "New Jersey general election", oddYears, novemberElectionDay, "N.J.S.A. 19:2-3"),

  primary("NY", "New York primary", everyYear, nth(4, tuesday, 6), "N.Y. Elec. Law 8-100"),
  localElection(
    "NY",
    "general",
    "New York local general election",
    oddYears,
    novemberElectionDay,
    "N.Y. Elec. Law 8-100",
  ),

  {
    ...primary("PA", "Pennsylvania primary", presidentialYears, nth(4, tuesday, 4), "25 P.S. 2753"),
    status: "tentative",
  },
  primary("PA", "Pennsylvania primary", midtermYears, nth(3, tuesday, 5), "25 P.S. 2753"),
  {
    ...primary("PA", "Pennsylvania municipal primary", oddYears, nth(3, tuesday, 5), "25 P.S. 2753"),
    slug: "municipal-primary",
  },
  {
    ...stateGeneral("PA", "Pennsylvania municipal election", oddYears, novemberElectionDay, "25 P.S. 2752"),
    slug: "municipal",
    type: "municipal",
  },

  primary("TN", "Tennessee state primary", evenYears, nth(1, thursday, 8), "Tenn. Code 2-13-202"),

  primary("TX", "Texas primary", evenYears, nth(1, tuesday, 3), "Tex. Elec. Code 41.007"),
  {
    ...localElection(
      "TX",
      "may-uniform",
      "Texas May uniform date",
      everyYear,
      nth(1, saturday, 5),
      "Tex. Elec. Code 41.001",
    ),
    status: "tentative",
  },
  localElection(
    "TX",
    "november-uniform",
    "Texas November uniform date",
    oddYears,
    novemberElectionDay,
    "Tex. Elec. Code 41.001",
  ),

  primary("VA", "Virginia primary", since(2027, everyYear), nth(3, tuesday, 6), "Va. Code 24.2-515"),
  presidentialPrimary("VA", "Virginia", nth(1, tuesday, 3), "Va. Code 24.2-544"),
  stateGeneral("VA", "Virginia general election", oddYears, novemberElectionDay, "Va. Code 24.2-101"),
];

/** Before that year the day departed from the rule. */
function since(year: number, heldIn: StateRule["heldIn"]): StateRule["heldIn"] {
  return (one) => one >= year && heldIn(one);
}
