export { queueMail, removeOldMail, sendNext } from "./queue";
export { declinedMail, invitationMail, mailFor, passkeyMail, resetMail, type MailText } from "./template";
