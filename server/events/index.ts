export { record } from "./record";
export { sentenceFor } from "./sentence";
export { deliverEvents, type HappenedEvent, type Reaction } from "./deliver";
export { checkSeals, sealEvents } from "./seal";
