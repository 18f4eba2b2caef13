export { keepFiles, openFile, removeStaleUploads, storeUpload } from "./uploads";
export { readStored } from "./store";
