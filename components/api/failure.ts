/** A failed call in words, with the field it belongs to when it belongs to one. */
export type Failure = { code: string; message: string; field: string | null; fields: Record<string, string> };

type ErrorData = { code?: string; field?: string | null; fields?: Record<string, string> | null };

/** The browser or the device said no, in words for the reader. Nothing is wrong with the connection. */
export class DeviceRefusal extends Error {}

export function failureFrom(error: unknown): Failure {
  // Known by its name: its class would bring the whole client along.
  if (error instanceof Error && error.name === "TRPCClientError") {
    const { data } = error as Error & { data?: ErrorData | null };
    if (data?.code)
      return {
        code: data.code,
        message: error.message,
        field: data.field ?? null,
        fields: data.fields ?? {},
      };
  }
  if (error instanceof DeviceRefusal)
    return { code: "DEVICE", message: error.message, field: null, fields: {} };
  return {
    code: "OFFLINE",
    message:
      "The portal cannot be reached. What you typed is still here. Check your connection and try again.",
    field: null,
    fields: {},
  };
}
