import type { ComponentProps } from "react";
import type { TlpMarking } from "@/components/ui/marking";
import { ConfirmedLink } from "./confirmed-link";

type FileLinkProps = Omit<ComponentProps<"a">, "href" | "onClick"> & { fileId: string; tlp: TlpMarking };

/** A plain link: the router must not fetch files ahead, because each download is recorded. */
export function FileLink({ fileId, tlp, ...link }: FileLinkProps) {
  const href = `/api/files/${fileId}`;
  return tlp === "RED" ? <ConfirmedLink {...link} href={href} /> : <a {...link} href={href} download />;
}
