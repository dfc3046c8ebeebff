import type { DeclaredSystem, Environment } from "../../../environments/model";
import { AddressSet } from "../../../estate/address-set";
import { declared, systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges the flows that agencies declare: none may have its other end at another agency. */
export function* judgeFlows(context: RuleContext): Iterable<Judgement> {
  for (const system of factsOf(context).systems.values()) {
    if (system.tenantKind === "agency") yield* judgeSystem(context, system);
  }
}

function* judgeSystem(context: RuleContext, own: DeclaredSystem): Iterable<Judgement> {
  const { environment } = context;
  const agency = environment.agencies.find(({ tenant }) => tenant === own.tenant)?.id ?? own.owner;
  let clean = true;
  for (const flow of own.system.flows ?? []) {
    const others = [flow.from, flow.to].flatMap((end) => agenciesAt(context, end));
    for (const other of new Set(others.filter((id) => id !== agency))) {
      clean = false;
      const path = `systems/${own.system.id}/flows/${flow.id}`;
      const subject = declared(environment, `agencies/${agency}.yaml`, path, flow);
      yield judge("fail", subject, messages.flow, { agency, flow: flow.id, other });
    }
  }
  if (clean) {
    yield judge("pass", systemSubject(environment, own), messages.flowOk, { agency, system: own.system.id });
  }
}

/** Agencies that an end of a flow reaches. */
function agenciesAt(context: RuleContext, end: string): readonly string[] {
  const { environment } = context;
  const [kind, rest = ""] = end.split(/:(.*)/s);
  switch (kind) {
    case "agency":
      return rest === "*" ? environment.agencies.map(({ id }) => id) : [rest];
    case "system":
      return agencyOfSystem(context, rest.split("/")[0] ?? "");
    case "zone":
      return agenciesInZone(environment, factsOf(context).addressPlan.agencies, rest);
    default:
      return [];
  }
}

function agencyOfSystem(context: RuleContext, id: string): readonly string[] {
  const system = factsOf(context).systems.get(id);
  return context.environment.agencies
    .filter(({ tenant }) => tenant === system?.tenant)
    .map(({ id: agency }) => agency);
}

function agenciesInZone(
  { addressPlan }: Environment,
  agencies: ReadonlyMap<string, AddressSet>,
  zone: string,
): readonly string[] {
  const block = addressPlan.zones.find(({ id }) => id === zone)?.block;
  const set = block === undefined ? undefined : AddressSet.parse(block);
  return set ? [...agencies].filter(([, own]) => own.intersects(set)).map(([id]) => id) : [];
}
