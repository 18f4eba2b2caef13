import { useEffect, useState } from "react";
import { trpc } from "@/components/api/client";
import { failureFrom } from "@/components/api/failure";
import type { AudienceChoice } from "./audience-fields";
import type { AudiencePicture } from "./outputs";

export type Preview = { picture: AudiencePicture | null; problem: string | null };

/** A new document for a group, or one whose audience may change. */
type Subject = { groupId: string; documentId?: string; isOff?: boolean };

const PAUSE_MS = 150;

/** Who would see it, asked from the server's own rule whenever the choice changes; the latest question wins. */
export function useAudiencePreview(
  { groupId, documentId, isOff = false }: Subject,
  { tlp, reach, personIds }: AudienceChoice,
): Preview {
  const [preview, setPreview] = useState<Preview>({ picture: null, problem: null });
  const people = personIds.join();
  useEffect(() => {
    if (isOff) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const named = people === "" ? [] : people.split(",");
      const choice = { groupId, documentId, tlp, reach, personIds: named };
      trpc.documents.audiencePreview.query(choice, { signal: abort.signal }).then(
        (picture) => setPreview({ picture, problem: null }),
        (error: unknown) => {
          if (!abort.signal.aborted) setPreview({ picture: null, problem: failureFrom(error).message });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [groupId, documentId, isOff, tlp, reach, people]);
  return preview;
}
