export { keepFiles, openFile, receiveFile, removeStaleUploads, stageFile } from "./uploads";
export { readStored } from "./store";
