export { giveUp, listQueued, queueMail, sendQueued } from "./queue";
export { declinedMail, invitationMail, mailFor, resetMail, type MailText } from "./template";
