export { keepsAccounts, mayVouch, vouchedForBy, vouchersOf } from "./policy";
