export { canShareWith, isChair } from "./policy";
export { findGroup } from "./queries";
