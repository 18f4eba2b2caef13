import { Download } from "lucide-react";
import { buttonClasses, type ButtonVariant } from "@/components/ui/button-classes";
import type { TlpMarking } from "@/components/ui/marking";
import { FileLink } from "./file-link";

type DownloadLinkProps = { fileId: string; tlp: TlpMarking; name: string; variant?: ButtonVariant };

/** The one move of a file, as a button. */
export function DownloadLink({ fileId, tlp, name, variant }: DownloadLinkProps) {
  return (
    <FileLink {...{ fileId, tlp }} className={buttonClasses(variant)} aria-label={`Download ${name}`}>
      <Download />
      Download
    </FileLink>
  );
}
