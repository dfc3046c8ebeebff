import type { DeclaredSystem, Environment } from "../../environments/model";
import type { Tier } from "../../environments/types";
import type { Subject } from "../rule";
import { declared, systemSubject } from "./declarations";

/** A declared tier as a subject, `agencies/finance.yaml#systems/budget/tiers/web`. */
export function tierSubject(
  environment: Environment,
  { system, ...rest }: DeclaredSystem,
  tier: Tier,
): Subject {
  const whole = systemSubject(environment, { system, ...rest });
  const file = whole.address.split("#")[0] ?? "";
  return declared(environment, file, `systems/${system.id}/tiers/${tier.id}`, tier);
}
