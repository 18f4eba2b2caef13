"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { trpc } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { WizardColumns } from "@/components/layout/page-body";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { FormErrors } from "@/components/ui/form-errors";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { AudienceFields, type AudienceChoice, type NamedPerson, type Reaches } from "./audience-fields";
import { AudiencePreview } from "./audience-preview";
import { DocumentUpload } from "./document-upload";
import type { AudiencePicture } from "./outputs";
import { errorListOf, errorsOf } from "./share-errors";
import { useAudiencePreview } from "./use-audience-preview";

export type ShareGroup = { id: string; name: string; people: readonly NamedPerson[] };
type ShareFormProps = {
  groups: readonly [ShareGroup, ...ShareGroup[]];
  reaches: Reaches;
  /** How the form stands at first, and who would see it then. */
  initial: { groupId: string; audience: AudienceChoice; picture: AudiencePicture };
};

/** Shares one file with a group, or less, or more, showing live who that is. */
export function ShareForm({ groups, reaches, initial }: ShareFormProps) {
  const router = useRouter();
  const action = useAction();
  const [id] = useState(() => crypto.randomUUID());
  const [groupId, setGroupId] = useState(initial.groupId);
  const [words, setWords] = useState({ title: "", summary: "" });
  const [fileId, setFileId] = useState("");
  const [audience, setAudience] = useState(initial.audience);
  const group = groups.find((one) => one.id === groupId) ?? groups[0];
  const errors = errorsOf(action.error);
  const share = () =>
    void action.run(
      () =>
        trpc.documents.create.mutate({
          ...{ id, groupId, fileId, ...words, ...audience },
          personIds: audience.reach === "named" ? [...audience.personIds] : [],
        }),
      { refresh: false, success: "Shared.", onDone: (shared) => router.push(`/documents/${shared.id}`) },
    );
  const seen = useAudiencePreview({ groupId, initialPicture: initial.picture }, audience);
  const preview = <AudiencePreview preview={seen} />;
  return (
    <WizardColumns
      main={
        <form
          className="space-y-5"
          onSubmit={(event) => {
            event.preventDefault();
            share();
          }}
        >
          <FormErrors title="This is not shared yet." errors={errorListOf(action.error)} />
          <DocumentUpload id="fileId" label="The document" error={errors.fileId} onFile={setFileId} />
          <TextField
            id="title"
            label="Title"
            hint="Whoever may see the document sees it in lists and search."
            error={errors.title}
            value={words.title}
            onChange={(event) => setWords({ ...words, title: event.currentTarget.value })}
          />
          <TextArea
            id="summary"
            label="Summary"
            isOptional
            hint="What it says and what readers should do."
            limit={1_000}
            error={errors.summary}
            value={words.summary}
            onChange={(event) => setWords({ ...words, summary: event.currentTarget.value })}
          />
          <Select
            id="groupId"
            label="Group"
            value={groupId}
            error={errors.groupId}
            choices={groups.map((one) => ({ value: one.id, label: one.name }))}
            onChange={(event) => {
              setGroupId(event.currentTarget.value);
              setAudience({ ...audience, personIds: [] });
            }}
          />
          <AudienceFields
            {...{ reaches, errors }}
            value={audience}
            onChange={setAudience}
            people={group.people}
          />
          <div className="side:hidden">{preview}</div>
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" isPending={action.isPending} pendingLabel="Sharing…">
              Share
            </Button>
            <LinkButton href="/documents">Not now</LinkButton>
          </div>
        </form>
      }
      side={preview}
    />
  );
}
