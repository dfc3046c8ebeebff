import type { Environment } from "../environments/model";
import type { Waiver } from "../environments/types";
import { fill, type Text } from "../messages/text";
import { declared } from "./facts/declarations";
import { waiverMessages } from "./messages";
import type { Draft } from "./overlaps";
import type { Finding, Rule } from "./rule";
import { subjectName } from "./subject";

/** Id of the built-in rule that judges the waivers themselves. */
export const waiverRule = "WAIVER";

/** Findings after waivers, and what is wrong with the waivers. */
export interface Waived {
  readonly findings: readonly Draft[];
  readonly wrong: readonly Finding[];
}

/**
 * Applies waivers to findings: rule and subject must match exactly.
 * @param known every rule of the product; a waiver of a rule that does not run now is left alone
 * @param run ids of the rules that ran
 */
export function applyWaivers(
  environment: Environment,
  findings: readonly Draft[],
  waivers: readonly Waiver[],
  known: ReadonlyMap<string, Rule>,
  run: ReadonlySet<string>,
  date: string,
): Waived {
  const used = new Set<Waiver>();
  const valid = new Map<string, Waiver>();
  const wrong: Finding[] = [];
  const report = (waiver: Waiver, message: Text): void => {
    const at = waivers.indexOf(waiver);
    const subject = declared(environment, "waivers.yaml", `waivers/${at}`, waiver);
    wrong.push({ rule: waiverRule, result: "fail", severity: "high", subject, message, norms: [] });
  };
  for (const waiver of waivers) {
    const problem = problemOf(waiver, known, date);
    if (problem) report(waiver, problem);
    else valid.set(keyOf(waiver.rule, waiver.subject), waiver);
  }
  const after = findings.map((finding): Draft => {
    if (finding.result !== "fail" && finding.result !== "undetermined") return finding;
    const waiver = valid.get(keyOf(finding.rule, subjectName(finding.subject)));
    if (!waiver) return finding;
    used.add(waiver);
    return {
      ...finding,
      result: "waived",
      waiver: { document: waiver.document.number, until: waiver.until },
    };
  });
  for (const waiver of valid.values()) {
    if (used.has(waiver) || !run.has(waiver.rule)) continue;
    report(waiver, fill(waiverMessages.unused, { rule: waiver.rule, subject: waiver.subject }));
  }
  return { findings: after, wrong };
}

function problemOf(waiver: Waiver, known: ReadonlyMap<string, Rule>, date: string): Text | undefined {
  const rule = known.get(waiver.rule);
  if (!rule) return fill(waiverMessages.unknownRule, { rule: waiver.rule });
  if (!rule.waivable) return fill(waiverMessages.notWaivable, { rule: waiver.rule });
  if (waiver.until < date) return fill(waiverMessages.expired, { until: waiver.until });
  if (waiver.owner === waiver.approver) return fill(waiverMessages.ownApproval, { unit: waiver.owner });
  return undefined;
}

function keyOf(rule: string, subject: string): string {
  return `${rule} ${subject}`;
}
