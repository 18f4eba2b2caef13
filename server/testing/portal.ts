import { afterAll } from "vitest";
import { actAs, actAsVisitor, type Actor } from "@/prisma/seed/actors";
import { loadCast, type CastName } from "@/prisma/seed/cast";
import { database } from "@/server/db/client";
import { freshDatabase } from "./database";

export type Portal = {
  /** A caller signed in as this person, second factor just confirmed. */
  as: (name: CastName) => Promise<Actor>;
  visitor: Actor;
  people: Record<CastName, string>;
  url: string;
};

/** A small named world on a database of its own; closed when the test file ends. One per file: the pool is the process's. */
export async function openPortal(): Promise<Portal> {
  const fresh = await freshDatabase();
  process.env.DATABASE_URL = fresh.url;
  process.env.BALLAST_SECRET ??= "0".repeat(64);
  const people = await loadCast();
  afterAll(async () => {
    await database().$disconnect();
    await fresh.close();
  });
  return { as: (name) => actAs(people[name]), visitor: actAsVisitor(), people, url: fresh.url };
}
