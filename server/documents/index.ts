export { searchDocuments } from "./queries";
