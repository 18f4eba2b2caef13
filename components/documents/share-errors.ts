import type { Failure } from "@/components/api/failure";

/** What is wrong with which field. */
export function errorsOf(failure: Failure | null): Record<string, string> {
  if (!failure) return {};
  return failure.field ? { ...failure.fields, [failure.field]: failure.message } : failure.fields;
}

/** The same as a list; what belongs to no field stands alone. */
export function errorListOf(failure: Failure | null) {
  const named = Object.entries(errorsOf(failure)).map(([fieldId, message]) => ({ fieldId, message }));
  return failure && named.length === 0 ? [{ message: failure.message }] : named;
}
