import { fill, type Text } from "../messages/text";
import { engineMessages } from "./messages";
import type { Finding, Judgement } from "./rule";
import { subjectName } from "./subject";

/** A finding on its way through the engine. */
export interface Draft extends Finding {
  readonly leftTo?: Judgement["leftTo"];
}

/**
 * Leaves a fault that two rules see to the one that names it best, which then cites the norms of both. Only a fail that is in the
 * result, unwaived and not left to a third, takes over a finding: what no rule tells stays as it is.
 */
export function settleOverlaps(drafts: readonly Draft[]): readonly Finding[] {
  if (!drafts.some(({ leftTo }) => leftTo !== undefined)) return drafts;
  const told = new Map(
    drafts
      .filter(({ result, leftTo }) => result === "fail" && leftTo === undefined)
      .map((finding): [string, Finding] => [keyOf(finding), finding]),
  );
  const more = new Map<Finding, readonly Text[]>();
  const settled = drafts.map((draft): Finding => {
    const { leftTo, ...finding } = draft;
    if (leftTo === undefined) return draft;
    const tellers = leftTo.flatMap((rules) => rules.map((one) => told.get(keyOf(one))).find(Boolean) ?? []);
    const [teller] = tellers;
    if (!teller || tellers.length < leftTo.length || finding.result !== "fail") return finding;
    for (const one of tellers) more.set(one, [...(more.get(one) ?? []), ...finding.norms]);
    const values = { rule: teller.rule, subject: subjectName(teller.subject) };
    return { ...finding, result: "not-applicable", message: fill(engineMessages.toldBy, values) };
  });
  return settled.map((finding) => citing(finding, more.get(finding) ?? []));
}

function keyOf({ rule, subject }: Pick<Finding, "rule" | "subject">): string {
  return `${rule} ${subjectName(subject)}`;
}

function citing(finding: Finding, more: readonly Text[]): Finding {
  if (more.length === 0) return finding;
  const norms = new Map([...finding.norms, ...more].map((norm) => [norm.zh, norm]));
  return { ...finding, norms: [...norms.values()] };
}
