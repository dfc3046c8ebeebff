import type { DeclaredSystem, Origin } from "../../environments/model";
import type { Resource } from "../../estate/model";
import type { RuleContext, Subject } from "../rule";
import { addressPlanOf, type AddressPlan } from "./address-plan";
import { systemsOf } from "./declarations";
import { internetFlowsOf, type InternetFlow } from "./internet-flows";
import { labelsOf } from "./labels";
import { Owners } from "./owners";
import { unitsOf, type Unit } from "./units";

/** What several rules want to know; worked out once for each check. */
export interface Facts {
  readonly units: ReadonlyMap<string, Unit>;
  readonly owners: Owners;
  readonly addressPlan: AddressPlan;
  readonly internetFlows: readonly InternetFlow[];
  /** Systems by id, without those that must not be named. */
  readonly systems: ReadonlyMap<string, DeclaredSystem>;
  /** A resource as a subject; where the plan has no origin, the YAML of its system or of its owner. */
  subject(resource: Resource): Subject;
}

const known = new WeakMap<RuleContext, Facts>();

/** Facts of a check. */
export function factsOf(context: RuleContext): Facts {
  let facts = known.get(context);
  if (!facts) known.set(context, (facts = gather(context)));
  return facts;
}

function gather(context: RuleContext): Facts {
  const { environment, estate } = context;
  const units = unitsOf(environment);
  const owners = new Owners(estate, units);
  const systems = new Map(systemsOf(environment).map((declared) => [declared.system.id, declared]));
  const originOf = (resource: Resource): Origin | undefined => {
    const declared = systems.get(labelsOf(estate, resource).system ?? "");
    return (declared && environment.origin(declared.system)) ?? owners.unitOf(resource)?.origin;
  };
  return {
    units,
    owners,
    systems,
    addressPlan: addressPlanOf(environment),
    internetFlows: internetFlowsOf(environment),
    subject(resource) {
      const subject = context.subject(resource);
      const origin = subject.origin ?? originOf(resource);
      return origin ? { ...subject, origin } : subject;
    },
  };
}
