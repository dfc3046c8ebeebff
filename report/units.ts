import type { Environment } from "../environments/model";
import type { Text } from "../messages/text";
import { messages } from "./messages";
import type { UnitKind } from "./model";
import { same } from "./phrases";

/** Unit that a stack belongs to. */
export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: Text;
}

const shared: Readonly<Record<string, Exclude<UnitKind, "agency" | "county" | "domain" | "other">>> = {
  platform: "platform",
  backbone: "backbone",
  core: "backbone",
  egress: "egress",
  exchange: "exchange",
  services: "services",
  operations: "operations",
  recovery: "recovery",
};

/** Unit by the id of a stack; a stack of unknown make is a unit of its own. */
export function unitOf(stack: string, environment: Environment): Unit {
  const base = stack.replace(/^intranet-/, "");
  const kind = shared[base];
  if (kind !== undefined) return { id: stack, kind, name: messages[`unit.${kind}`] };
  const [, prefix, id = ""] = /^(agency|county|domain)-(.+)$/.exec(base) ?? [];
  if (prefix === "agency" || prefix === "county" || prefix === "domain") {
    return { id, kind: prefix, name: declared(prefix, id, environment) ?? same(id) };
  }
  return { id: stack, kind: "other", name: same(stack) };
}

function declared(
  kind: "agency" | "county" | "domain",
  id: string,
  environment: Environment,
): Text | undefined {
  if (kind === "agency") return environment.agencies.find((agency) => agency.id === id)?.name;
  if (kind === "county") return environment.counties.find((county) => county.id === id)?.name;
  return environment.domains.find((domain) => domain.id === id || domain.grade === id)?.name;
}
