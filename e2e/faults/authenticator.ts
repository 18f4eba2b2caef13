import { Secret, TOTP } from "otpauth";
import { enrollTotp, newTotpSecret } from "@/server/auth/totp";
import { connect } from "@/server/db/client";
import { withSystem } from "@/server/db/transaction";
import type { Installation } from "./installation";

/** An authenticator for Priya. Answers the app, which shows the code of any moment. */
export async function enrollPriya({ url, people }: Installation): Promise<(at?: number) => string> {
  const secret = newTotpSecret();
  const client = connect(url, 1);
  await withSystem("enroll somebody of a fault", (db) => enrollTotp(db, people.priya, secret), client);
  await client.$disconnect();
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  return (timestamp = Date.now()) => app.generate({ timestamp });
}
