import { router } from "@/server/trpc/init";

export const appRouter = router({});
export type AppRouter = typeof appRouter;
