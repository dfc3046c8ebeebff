import type { Text } from "../../messages/text";
import { cite, type Norms } from "../../policies/norms";
import type { DecidedBy, Rule, Severity } from "../../policies/rule";

/** A clause that a rule rests on, with the days on which its norm is in force. */
export interface RuleNorm {
  readonly norm: string;
  readonly clause: string;
  /** The clause is named only where it was read in the text of the norm. */
  readonly citation: Text;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** What a rule says of itself. */
export interface RuleEntry {
  readonly id: string;
  readonly title: Text;
  readonly severity: Severity;
  readonly decidedBy: DecidedBy;
  readonly waivable: boolean;
  readonly norms: readonly RuleNorm[];
  readonly rationale: Text;
  readonly remedy: Text;
}

/** Rules in order of id. */
export function catalogue(rules: readonly Rule[], norms: Norms): readonly RuleEntry[] {
  return rules.map((rule) => entryOf(rule, norms)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One rule with its norms. */
export function entryOf(rule: Rule, norms: Norms): RuleEntry {
  const { id, title, severity, decidedBy = "plan", waivable, rationale, remedy } = rule;
  return {
    id,
    title,
    severity,
    decidedBy,
    waivable,
    norms: rule.norms.map(({ norm, clause }): RuleNorm => {
      const { validFrom = "", validTo } = norms.get(norm) ?? {};
      const citation = cite(norms, { norm, clause });
      return { norm, clause, citation, validFrom, ...(validTo === undefined ? {} : { validTo }) };
    }),
    rationale,
    remedy,
  };
}
