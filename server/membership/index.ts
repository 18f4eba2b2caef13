export { everyOffice, findOrganizations, findPeople } from "./find";
export { keepsAccounts, mayVouch, vouchedForBy, vouchersOf } from "./policy";
