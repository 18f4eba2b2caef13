"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";

type NoticeLinkProps = { id: string; href: string; isUnread: boolean; children: ReactNode };

/** Opens what a notice is about, and counts it as read. Without JavaScript it is a plain link. */
export function NoticeLink({ id, href, isUnread, children }: NoticeLinkProps) {
  const action = useAction();
  const read = () => {
    if (isUnread) void action.run(() => trpc.notifications.markRead.mutate({ ids: [id] }));
  };
  return (
    <Link href={href} onClick={read} className={isUnread ? "link font-bold" : "link"}>
      {children}
    </Link>
  );
}
