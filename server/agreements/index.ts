export { agreementsOf } from "./queries";
