import type { Text } from "../../messages/text";
import type { Owner } from "./owners";

const unknown: Text = { zh: "归属不明的项目", en: "a project that cannot be told" };

/** An owner in words: the name of its project. */
export function nameOfOwner(owner: Owner | undefined): Text | string {
  if (owner?.kind === "unit") return owner.unit.tenant;
  return owner?.kind === "other" ? owner.project : unknown;
}

/** Is it known to be another project than that of the first? Undefined where one of them cannot be told. */
export function isForeign(own: Owner, other: Owner | undefined): boolean | undefined {
  if (other === undefined || own.kind === "unknown" || other.kind === "unknown") return undefined;
  if (own.kind === "unit" && other.kind === "unit") return own.unit !== other.unit;
  if (own.kind === "other" && other.kind === "other") return own.project !== other.project;
  return true;
}

/** Is it the project of the platform itself? */
export function isPlatform(owner: Owner | undefined): boolean {
  return owner?.kind === "unit" && owner.unit.kind === "backbone";
}
