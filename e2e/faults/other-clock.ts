// Loaded into a web process before anything else: its clock is off by FAULT_CLOCK_MS.
const off = Number(process.env.FAULT_CLOCK_MS);
const right = Date;
const now = () => right.now() + off;

globalThis.Date = new Proxy(right, {
  construct: (_, given: unknown[], target) =>
    Reflect.construct(right, given.length === 0 ? [now()] : given, target) as object,
  apply: () => new right(now()).toString(),
  get: (_, key) => (key === "now" ? now : (Reflect.get(right, key) as unknown)),
});
