import { TRPCClientError } from "@trpc/client";

/** A failed call in words, with the field it belongs to when it belongs to one. */
export type Failure = { code: string; message: string; field: string | null; fields: Record<string, string> };

type ErrorData = { code?: string; field?: string | null; fields?: Record<string, string> | null };

export function failureFrom(error: unknown): Failure {
  if (error instanceof TRPCClientError) {
    const data = error.data as ErrorData | null;
    if (data?.code)
      return {
        code: data.code,
        message: error.message,
        field: data.field ?? null,
        fields: data.fields ?? {},
      };
  }
  return {
    code: "OFFLINE",
    message:
      "The portal cannot be reached. What you typed is still here. Check your connection and try again.",
    field: null,
    fields: {},
  };
}
