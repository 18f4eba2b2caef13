import { existsSync } from "node:fs";
import { command } from "./command";

/** Installs Debian packages where that can be done without asking anybody. Answers whether it was. */
export async function installPackages(names: readonly string[]): Promise<boolean> {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  console.log(`Installing ${names.join(", ")} from Debian …`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await command("apt-get", ["update", "-qq"], { env });
  const install = await command("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...names], {
    env,
  });
  if (install.code !== 0) console.log(`${update.output}${install.output}`.trimEnd());
  return install.code === 0;
}
