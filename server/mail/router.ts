import { byId } from "@/server/kernel/page";
import { anyone, router } from "@/server/trpc/init";
import { listCaptured, readCaptured } from "./captured";

/** For trying Ballast out: the mails it would have sent. Nothing here exists outside the embedded mode. */
export const mailRouter = router({
  captured: anyone.query(() => listCaptured()),
  capturedOne: anyone.input(byId).query(({ input: { id } }) => readCaptured(id)),
});
