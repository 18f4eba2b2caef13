/** Sending a file takes code that reading does not; it loads with the first press. */
export function loadFileDialog() {
  return import("./file-dialog");
}
