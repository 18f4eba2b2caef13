export { nextElectionFor } from "./elections";
export { runwayOf } from "./runways";
