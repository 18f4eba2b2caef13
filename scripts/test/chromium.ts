import { execFileSync } from "node:child_process";
import { command } from "./command";
import { installPackages } from "./debian";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** A Chromium to test with: this machine's, else Debian's package, else the one Playwright brings (undefined). */
export async function findChromium(): Promise<string | undefined> {
  const found = systemChromium();
  if (found) return found;
  if (await installPackages(["chromium"])) return systemChromium();
  const { code, output } = await command("playwright", ["install", "chromium"]);
  if (code !== 0) throw new Error(`No Chromium could be found or installed.\n${output}`);
  return undefined;
}

function systemChromium(): string | undefined {
  for (const name of names) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      continue; // not this one
    }
  }
  return undefined;
}
