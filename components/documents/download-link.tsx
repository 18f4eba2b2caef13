import { Download } from "lucide-react";
import { buttonClasses, type ButtonVariant } from "@/components/ui/button-classes";

type DownloadLinkProps = { fileId: string; name: string; variant?: ButtonVariant };

/** A plain link: the router must not fetch files ahead, because each download is recorded. */
export function DownloadLink({ fileId, name, variant }: DownloadLinkProps) {
  return (
    <a
      href={`/api/files/${fileId}`}
      download
      className={buttonClasses(variant)}
      aria-label={`Download ${name}`}
    >
      <Download />
      Download
    </a>
  );
}
