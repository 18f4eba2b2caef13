// `npm run db:migrate` with a folder of migrations of the fault's own.
import { migrate } from "@/server/db/migrate";

await migrate(process.env.DATABASE_URL ?? "", console.log, process.argv[2]);
process.exit(0);
