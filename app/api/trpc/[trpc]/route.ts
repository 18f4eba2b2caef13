import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { appRouter } from "@/server/api/root";
import { sessionToken } from "@/server/auth/session";
import { isSameOrigin } from "@/server/auth/same-origin";

/** The HTTP edge of every procedure: same origin only, nothing cached; server/web.ts has refused large bodies. */
async function handle(request: Request): Promise<Response> {
  if (request.method === "POST" && !isSameOrigin(request)) {
    return Response.json(
      { message: "This request came from another site and was not carried out." },
      { status: 403 },
    );
  }
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize: 5,
    createContext: async () => ({
      caller: { token: await sessionToken(), address: request.headers.get("x-ballast-address") ?? "local" },
    }),
  });
  response.headers.set("cache-control", "no-store");
  return response;
}

export { handle as GET, handle as POST };
