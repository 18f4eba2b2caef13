export { queueMail, removeOldMail, sendNext } from "./queue";
export { declinedMail, invitationMail, mailFor, resetMail, type MailText } from "./template";
