// Invites the first administrator of an installation: npm run first-administrator -- "Name" mail@agency.gov "Organization"
import { emailAddress } from "@/server/auth/schema";
import { inviteFirstAdministrator } from "@/server/membership/first-administrator";

const [name = "", email = "", organization = ""] = process.argv.slice(2).map((part) => part.trim());
const address = emailAddress.safeParse(email);
if (!name || !organization || !address.success || !process.env.DATABASE_URL || !process.env.NEXTAUTH_URL) {
  console.error(
    'Set DATABASE_URL and NEXTAUTH_URL, then: npm run first-administrator -- "Their Name" their@agency.gov "Their organization"',
  );
  process.exit(1);
}
try {
  const path = await inviteFirstAdministrator({ name, email: address.data, organization, now: new Date() });
  console.log("Give this link to them, and to nobody else. It works once, for three days:");
  console.log(new URL(path, process.env.NEXTAUTH_URL).href);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
