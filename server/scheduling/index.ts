export { nextElectionFor } from "./elections";
export { freezesFor } from "./freezes";
export { runwayOf } from "./runways";
export type { Runway } from "./runway";
