// The architecture as rules, checked by `npm run check`. docs/architecture.md says why.

// From the bottom up; a folder may import from its own layer and those below. Within a layer, no-folder-cycles decides.
const layers = [
  ["kernel", "db"],
  ["access"],
  ["events", "jobs", "files", "mail"],
  ["membership"],
  ["groups"],
  ["requests", "agreements", "scheduling", "documents"],
  ["engagement", "notifications"],
];
const foundations = ["kernel", "db", "access", "events", "jobs", "files", "mail"];
const shell = ["auth", "trpc", "api", "testing"];
const capability = `^server/(?!(?:${[...foundations, ...shell].join("|")})/)([^/]+)/`;
// Every router imports trpc, which knows the session; so the shell closes circles that are none of the domain.
const domainFolder = `^server/(?!(?:${shell.join("|")})$)[^/]+$`;
const testing = "^server/testing/";
const contract = "/(index|schema|events)\\.ts$";
const reference = "^server/[^/]+/reference/";
// Short lists of keys and labels that forms are made of: schemas in all but name.
const labels =
  "^server/(requests/reference/(systems|needs|service-entry)|membership/reference/(states|roles))\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    // A type is gone when the program runs, so a part loaded when first needed may name its opener's types.
    rule(
      "no-cycles",
      "Two modules in a cycle are one module, or lack a third.",
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    {
      ...rule(
        "no-folder-cycles",
        "Capabilities form a DAG: let the lower one publish an event instead.",
        { path: domainFolder },
        { path: domainFolder, circular: true },
      ),
      scope: "folder",
    },
    ...layers.slice(0, -1).map((layer, height) =>
      rule(
        `below-${layers[height + 1].join("-")}`,
        "Lower layers never name higher ones; they publish an event.",
        { path: `^server/(${layer.join("|")})/`, pathNot: "^server/jobs/worker\\.ts$" },
        {
          path: `^server/(${layers
            .slice(height + 1)
            .flat()
            .join("|")})/`,
        },
      ),
    ),
    rule(
      "server-never-imports-ui",
      "UI -> API -> domain -> db, never back.",
      { path: "^server/" },
      { path: "^(app|components)/" },
    ),
    rule(
      "components-load-only-schemas",
      "Browser code may load a capability's schema.ts and the kernel; all else as types.",
      { path: "^components/" },
      {
        path: "^server/",
        pathNot: ["/schema\\.ts$", "^server/kernel/", "^server/access/tlp\\.ts$", labels],
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "pages-call-procedures",
      "One door to the domain, so policy and audit always run.",
      { path: "^app/", pathNot: "^app/api/" },
      {
        path: "^server/",
        pathNot: ["^server/(api/caller|auth/session)\\.ts$", "^server/kernel/", "/schema\\.ts$", labels],
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "capabilities-meet-at-the-index",
      "Another capability is its index, schema and events; the rest is private.",
      { path: capability },
      { path: capability, pathNot: ["^server/$1/", contract] },
    ),
    rule(
      "reference-data-stays-home",
      "Reference tables belong to their capability; the seed loads them.",
      { pathNot: ["^server/([^/]+)/", "^prisma/seed/"] },
      { path: reference, pathNot: labels },
    ),
    rule(
      "domain-knows-no-transport",
      "Only router.ts knows tRPC, so rules can run from a job or a script.",
      { path: capability, pathNot: "/router\\.ts$" },
      { path: ["^server/(trpc|api)/", "/router\\.ts$", "node_modules/@trpc/"] },
    ),
    rule(
      "schemas-are-pure",
      "schema.ts ships to the browser.",
      { path: "^server/[^/]+/schema\\.ts$" },
      { path: "^server/", pathNot: ["/schema\\.ts$", "^server/kernel/", "^server/access/tlp\\.ts$", labels] },
    ),
    rule(
      "kernel-knows-no-domain",
      "The kernel is vocabulary, not features.",
      { path: "^server/(kernel|db)/" },
      { path: "^server/", pathNot: "^server/(kernel|db)/" },
    ),
    rule(
      "ui-kit-knows-no-domain",
      "components/ui is the design system.",
      { path: "^components/ui/" },
      { path: "^(app/|server/|components/(?!ui/))" },
    ),
    rule(
      "testing-stays-out-of-production",
      "Nothing shipped may import a test helper.",
      { pathNot: testing },
      { path: testing },
    ),
    rule(
      "only-the-database-layer-knows-prisma",
      "Everybody else gets a transaction that knows who is asking.",
      { pathNot: "^server/db/" },
      { path: "^server/db/generated/" },
    ),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "^server/db/generated/"] },
    exclude: { path: "\\.(test|spec)\\.tsx?$|^\\.next/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
  },
};

function rule(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}
