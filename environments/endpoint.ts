/** A parsed end of a flow, see `endpoint` in environments/schema/common.schema.json. */
export type Endpoint =
  | { readonly kind: "tier" | "network" | "zone"; readonly id: string }
  /** `id` may be `*`: all of them. */
  | { readonly kind: "agency" | "county"; readonly id: string }
  | { readonly kind: "system"; readonly system: string; readonly tier: string }
  | { readonly kind: "internet" };

/**
 * Reads an end of a flow.
 * @param text of the form that the schema checks
 */
export function parseEndpoint(text: string): Endpoint {
  if (text === "internet") return { kind: "internet" };
  const colon = text.indexOf(":");
  const kind = text.slice(0, colon);
  const id = text.slice(colon + 1);
  switch (kind) {
    case "tier":
    case "network":
    case "zone":
    case "agency":
    case "county":
      return { kind, id };
    case "system": {
      const [system = "", tier = ""] = id.split("/");
      return { kind, system, tier };
    }
    default:
      throw new RangeError(`Not an end of a flow: "${text}"`);
  }
}
