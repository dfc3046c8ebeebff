import type { Environment } from "../environments/model";
import { fill } from "../messages/text";
import { declared } from "./facts/declarations";
import { attestationMessages } from "./messages";
import type { Finding, Rule } from "./rule";

/** Id of the built-in rule that judges whether attestations are of rules that take them. */
export const attestationRule = "ATTESTATION";

/**
 * Attestations that no rule reads: a typo must not look like evidence.
 * @param known every rule of the product
 */
export function wrongAttestations(
  environment: Environment,
  known: ReadonlyMap<string, Rule>,
): readonly Finding[] {
  return environment.attestations.attestations.flatMap((attestation, at): readonly Finding[] => {
    const { rule } = attestation;
    const found = known.get(rule);
    if (found?.decidedBy === "attest") return [];
    const message = fill(found ? attestationMessages.notAttested : attestationMessages.unknownRule, { rule });
    const subject = declared(environment, "attestations.yaml", `attestations/${at}`, attestation);
    return [{ rule: attestationRule, result: "fail", severity: "high", subject, message, norms: [] }];
  });
}
