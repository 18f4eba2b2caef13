import { command } from "./command";
import { withNativeServer } from "./native";
import { measure, type Outcome } from "./outcome";
import { runVitest } from "./vitest";

/** The walls over HTTP: the built web server on a small world whose every text and secret can be told apart. */
export async function wallTests(): Promise<Outcome> {
  await command("node", ["scripts/prepare.mjs", "--build"], { show: true });
  return withNativeServer(
    (url, server) => measure("Walls", `over HTTP, on ${server}`, () => runVitest(["e2e/walls"], url)),
    () =>
      measure("Walls", "over HTTP, on PostgreSQL 18 (embedded)", () => runVitest(["e2e/walls"], "embedded")),
  );
}
