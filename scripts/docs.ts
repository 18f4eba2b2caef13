// Writes the pages of docs that are made from the code. A test fails while they are not what this would write.
import { writeFileSync } from "node:fs";
import { generatedPages } from "./docs/pages";

for (const [file, text] of Object.entries(await generatedPages())) {
  writeFileSync(file, text);
  console.log(`${file} is written.`);
}
