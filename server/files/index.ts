export { findFile, keepFiles, openFile, removeStaleUploads, storeUpload } from "./uploads";
export { checkStored, readStored } from "./store";
