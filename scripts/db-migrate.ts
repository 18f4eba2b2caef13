// Brings a production database up to date: tables, reference data, queues, and what the portal's login may do.
import { loadReference } from "@/prisma/seed";
import { grantToLogin, prepareQueues } from "@/server/db/login";
import { migrate } from "@/server/db/migrate";

const { MIGRATION_DATABASE_URL: owner, DATABASE_URL: portal } = process.env;
if (!owner || !portal) {
  console.error(
    "Set MIGRATION_DATABASE_URL to a login that may make tables and roles, and DATABASE_URL to the one the portal runs with. The embedded database is migrated by `npm start`.",
  );
  process.exit(1);
}
const login = decodeURIComponent(new URL(portal).username);
await migrate(owner, console.log);
process.env.DATABASE_URL = owner;
await loadReference(console.log);
await prepareQueues(owner);
await grantToLogin(owner, login);
console.log(`The database is up to date, and "${login}" may run the portal.`);
process.exit(0);
