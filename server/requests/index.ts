export { contentAudience, deskTeamId } from "./audience";
export { findRequest, type RequestFacts } from "./facts";
export { changeDueDay, moveRequest, shareWithTeam } from "./moves";
export { canCoordinate, isAssigned, sendsTeam, speaksFor } from "./policy";
export { namesOf } from "./names";
export { latestScope } from "./queries";
