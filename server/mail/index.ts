export { giveUp, listQueued, queueMail, sendQueued } from "./queue";
export { declinedMail, invitationMail, mailFor } from "./template";
