export { record, type NewEvent } from "./record";
