import type { ServiceEntry, ServicePhase } from "../service-entry";

type Source = Pick<
  ServiceEntry,
  "provider" | "providerKind" | "fundingBasis" | "counselCheck" | "availableFrom" | "availableUntil"
>;
type FreezePolicy = Pick<ServiceEntry, "freezeDaysBefore" | "freezeDaysAfter">;

export const fromCisa: Source = {
  provider: "CISA",
  providerKind: "federal",
  fundingBasis: "federal",
  counselCheck: false,
  availableFrom: null,
  availableUntil: null,
};

/** Published for anybody to use without asking. */
export const selfService: Source = { ...fromCisa, providerKind: "self", fundingBasis: "self_service" };

/** Federal funding ended in 2025; members pay. */
export const fromIsac: Source = {
  ...fromCisa,
  provider: "Center for Internet Security",
  providerKind: "isac",
  fundingBasis: "membership_fee",
  counselCheck: true,
};

export const neverPauses: FreezePolicy = { freezeDaysBefore: null, freezeDaysAfter: null };

/** From 60 days before an election until its canvass is over. */
export const longFreeze: FreezePolicy = { freezeDaysBefore: 60, freezeDaysAfter: 30 };

export const shortFreeze: FreezePolicy = { freezeDaysBefore: 45, freezeDaysAfter: 30 };

export function preparation(days: number, name = "Preparation"): ServicePhase {
  return { name, kind: "preparation", days, onSite: false };
}

export function remote(name: string, days: number): ServicePhase {
  return { name, kind: "testing", days, onSite: false };
}

export function onSite(name: string, days: number): ServicePhase {
  return { name, kind: "testing", days, onSite: true };
}

export function reporting(days: number, name = "Report"): ServicePhase {
  return { name, kind: "reporting", days, onSite: false };
}
