import { z } from "zod";
import { pageInput } from "@/server/kernel/page";

export const noticeList = pageInput.extend({ unread: z.boolean().default(false) }).strict();
export const readNotices = z.strictObject({ ids: z.array(z.uuid()).max(100).optional() });
