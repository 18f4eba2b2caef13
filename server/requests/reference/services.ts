import { memberships } from "./catalog/memberships";
import { neighbors } from "./catalog/neighbors";
import { places } from "./catalog/places";
import { practice } from "./catalog/practice";
import { response } from "./catalog/response";
import { reviews } from "./catalog/reviews";
import { scanning } from "./catalog/scanning";
import { testing } from "./catalog/testing";
import type { ServiceEntry } from "./service-entry";

/** The catalog as first loaded, in the order it is shown; afterwards the service desk keeps it. */
export const serviceCatalog: readonly ServiceEntry[] = [
  ...testing,
  ...scanning,
  ...reviews,
  ...practice,
  ...places,
  ...neighbors,
  ...memberships,
  ...response,
];
