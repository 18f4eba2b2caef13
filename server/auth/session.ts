import { decode } from "next-auth/jwt";
import { cookies } from "next/headers";

export const cookieName = "ballast.session";

/** The opaque token inside next-auth's encrypted cookie. Whether it is worth anything, the session table says. */
export async function sessionToken(): Promise<string | null> {
  const jar = await cookies();
  const token = jar.get(cookieName)?.value;
  const secret = process.env.NEXTAUTH_SECRET;
  if (!token || !secret) return null;
  const claims = await decode({ token, secret }).catch(() => null);
  return typeof claims?.sid === "string" ? claims.sid : null;
}
