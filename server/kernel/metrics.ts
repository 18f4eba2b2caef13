import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

// The web server and the pages it serves load their own copies of this module and count together.
const held = globalThis as { ballastMetrics?: ReturnType<typeof create> };

/** What this process counts. Labels are names from the source, never a person, an office or an address. */
export const metrics = () => (held.ballastMetrics ??= create());

function create() {
  const registry = new Registry();
  const registers = [registry];
  const buckets = [0.025, 0.1, 0.25, 0.5, 1, 2.5, 10];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requests: new Histogram({
      name: "ballast_request_duration_seconds",
      help: "HTTP requests by route and class of status",
      labelNames: ["route", "status"],
      buckets,
      registers,
    }),
    procedures: new Histogram({
      name: "ballast_procedure_duration_seconds",
      help: "Procedures by name and outcome",
      labelNames: ["procedure", "outcome"],
      buckets,
      registers,
    }),
    conflicts: new Counter({
      name: "ballast_transaction_conflicts_total",
      help: "Transactions given up because another one changed the same thing",
      registers,
    }),
    failedSignIns: new Counter({
      name: "ballast_sign_in_failures_total",
      help: "Sign-ins that did not open a session, by way of signing in",
      labelNames: ["method"],
      registers,
    }),
    hashing: new Gauge({
      name: "ballast_password_hashes",
      help: "Password hashes being computed and waiting for their turn",
      labelNames: ["state"],
      registers,
    }),
  };
}
