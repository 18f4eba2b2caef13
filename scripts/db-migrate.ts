// Applies migrations to the database at DATABASE_URL.
import { migrate } from "@/server/db/migrate";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL is not set. The embedded database is migrated by `npm start`.");
await migrate(url, console.log);
