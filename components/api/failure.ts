/** A failed call in words, with the field it belongs to when it belongs to one. */
export type Failure = { code: string; message: string; field: string | null; fields: Record<string, string> };

type ErrorData = { code?: string; field?: string | null; fields?: Record<string, string> | null };

export function failureFrom(error: unknown): Failure {
  // Known by its data: its class would bring the whole client along.
  if (error instanceof Error) {
    const { data } = error as Error & { data?: ErrorData | null };
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
