import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { sessionToken } from "@/server/auth/session";
import { findViewer } from "@/server/auth/viewer";
import { withSystem } from "@/server/db/transaction";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "./root";

const createCaller = createCallerFactory(appRouter);

/** The one door from a page to the domain. A hidden thing becomes the not-found page, a lost session the sign-in page. */
export async function api() {
  const requestHeaders = await headers();
  const token = await sessionToken();
  const address = requestHeaders.get("x-ballast-address") ?? "local";
  return createCaller(
    { caller: { token, address, viewer: () => viewerOfPage(token) } },
    {
      onError: ({ error }) => {
        // An address somebody guessed or mistyped, or a page that is not for them: all the same to the reader.
        if (["NOT_FOUND", "BAD_REQUEST", "FORBIDDEN"].includes(error.code)) notFound();
        if (error.code === "UNAUTHORIZED") redirect("/sign-in");
        if (error instanceof TRPCError) throw error;
      },
    },
  );
}

/** Asked once for each page that is made, however many calls it is made of. */
const viewerOfPage = cache((token: string | null) =>
  withSystem("find viewer", (db) => findViewer(db, token)),
);
