// No file over 300 lines, tests included. Prints how long files are, for those who watch the trend.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const tracked = execFileSync("git", [
  "ls-files",
  "-co",
  "--exclude-standard",
  "*.ts",
  "*.tsx",
  "*.mjs",
  "*.css",
]);
const files = tracked
  .toString()
  .split("\n")
  .filter((file) => file && existsSync(file))
  .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
  .sort((one, other) => one.lines - other.lines);

const tooLong = files.filter(({ lines }) => lines > 300);
const share = (part: number) => files[Math.floor((files.length - 1) * part)]?.lines ?? 0;
console.log(
  `${files.length} files, median ${share(0.5)} lines, 95th percentile ${share(0.95)}, longest ${share(1)}`,
);
for (const { file, lines } of tooLong) console.log(`${file} has ${lines} lines.`);
process.exitCode = tooLong.length > 0 || files.length === 0 ? 1 : 0;
