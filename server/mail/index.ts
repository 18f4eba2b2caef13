export { queueMail } from "./queue-mail";
export { removeOldMail, sendNext } from "./queue";
export {
  declinedMail,
  invitationMail,
  mailFor,
  passkeyMail,
  portalAddress,
  resetMail,
  type MailText,
} from "./template";
