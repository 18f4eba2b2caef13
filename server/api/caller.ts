import { TRPCError } from "@trpc/server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { sessionToken } from "@/server/auth/session";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "./root";

const createCaller = createCallerFactory(appRouter);

/** The one door from a page to the domain. A hidden thing becomes the not-found page, a lost session the sign-in page. */
export async function api() {
  const requestHeaders = await headers();
  const caller = { token: await sessionToken(), address: requestHeaders.get("x-ballast-address") ?? "local" };
  return createCaller(
    { caller },
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
