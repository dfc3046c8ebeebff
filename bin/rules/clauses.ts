import type { Text } from "../../messages/text";
import { cite, type Norms } from "../../policies/norms";
import type { DecidedBy, Rule } from "../../policies/rule";

/** What can decide a clause, the strongest first; `provider`: the operator of the cloud answers for it; `none`: no rule cites it. */
export const deciders = ["plan", "live", "attest", "provider", "none"] as const;

export type Decider = (typeof deciders)[number];

/** A clause of the catalogue of norms and the rules that rest on it. */
export interface ClauseRow {
  readonly norm: string;
  readonly clause: string;
  readonly citation: Text;
  /** Number in English. */
  readonly clauseEn: string;
  /** What it asks for, where no rule says so. */
  readonly about?: Text;
  readonly validFrom: string;
  readonly validTo?: string;
  /** Number was read in the text of the norm. */
  readonly verified: boolean;
  /** The strongest that decides it. */
  readonly decidedBy: Decider;
  /** Rules by what decides them; kinds without a rule are left out. */
  readonly rules: Readonly<Partial<Record<DecidedBy, readonly string[]>>>;
}

/** How much of the clauses is decided by what. */
export interface ClauseCoverage {
  readonly clauses: readonly ClauseRow[];
  readonly shares: readonly {
    readonly decidedBy: Decider;
    readonly clauses: number;
    readonly percent: number;
  }[];
}

/** Follows every clause of the catalogue to the rules that cite it. */
export function clauseCoverage(rules: readonly Rule[], norms: Norms): ClauseCoverage {
  const clauses = [...norms.values()].flatMap((norm) =>
    Object.entries(norm.clauses).map(
      ([clause, { verified, en = clause, about, decidedBy: provider }]): ClauseRow => {
        const citing = rules.filter((rule) =>
          rule.norms.some((reference) => reference.norm === norm.key && reference.clause === clause),
        );
        const byKind = groupByDecider(citing);
        const { key, validFrom, validTo } = norm;
        return {
          norm: key,
          clause,
          citation: cite(norms, { norm: key, clause }),
          clauseEn: en,
          ...(about === undefined ? {} : { about }),
          validFrom,
          ...(validTo === undefined ? {} : { validTo }),
          verified,
          decidedBy: deciders.find((decider) => decider in byKind) ?? provider ?? "none",
          rules: byKind,
        };
      },
    ),
  );
  const shares = deciders.map((decidedBy) => {
    const count = clauses.filter((clause) => clause.decidedBy === decidedBy).length;
    return { decidedBy, clauses: count, percent: Math.round((count / clauses.length) * 1000) / 10 };
  });
  return { clauses, shares };
}

function groupByDecider(rules: readonly Rule[]): ClauseRow["rules"] {
  const groups: Partial<Record<DecidedBy, string[]>> = {};
  for (const { id, decidedBy = "plan" } of rules) (groups[decidedBy] ??= []).push(id);
  return groups;
}
