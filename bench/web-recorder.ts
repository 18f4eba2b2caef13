// Loaded into the portal's web process before anything else: notes statements between two words of its parent.
import { recordStatements } from "./statements";

let recorder: ReturnType<typeof recordStatements> | undefined;

process.on("message", (message: unknown) => {
  if (message === "record") recorder = recordStatements(false);
  if (message === "stop") process.send?.({ type: "recorded", recording: recorder?.stop() ?? [] });
});
