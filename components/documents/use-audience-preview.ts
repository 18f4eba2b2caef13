import { useEffect, useRef, useState } from "react";
import { trpc } from "@/components/api/client";
import { failureFrom } from "@/components/api/failure";
import type { AudienceChoice } from "./audience-fields";
import type { AudiencePicture } from "./outputs";

export type Preview = { picture: AudiencePicture | null; problem: string | null };

/** A new document for a group, or one whose audience may change. */
type Subject = { groupId: string; documentId?: string; isOff?: boolean; initialPicture?: AudiencePicture };

const PAUSE_MS = 150;

/** Who would see it, asked from the server's own rule whenever the choice changes; the latest question wins. */
export function useAudiencePreview(
  { groupId, documentId, isOff = false, initialPicture }: Subject,
  { tlp, reach, personIds }: AudienceChoice,
): Preview {
  const [preview, setPreview] = useState<Preview>({ picture: initialPicture ?? null, problem: null });
  const isAnswered = useRef(initialPicture !== undefined);
  const people = personIds.join();
  useEffect(() => {
    // The page came with the answer to the first question.
    const isKnown = isAnswered.current;
    isAnswered.current = false;
    if (isOff || isKnown) return;
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
