import type { Marker } from "./model";

export const sensitive: Marker = { marker: "sensitive" };
export const knownAfterApply: Marker = { marker: "known-after-apply" };

/** Stands for a secret inside a longer text. */
export const hidden = "[hidden]";

export function isMarker(value: unknown): value is Marker {
  if (typeof value !== "object" || value === null || !("marker" in value)) return false;
  return value.marker === sensitive.marker || value.marker === knownAfterApply.marker;
}
