export { record, type NewEvent } from "./record";
export { sentenceFor } from "./sentence";
