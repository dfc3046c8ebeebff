import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import type { GroupRule } from "../../facts/group-rules";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";
import { covers, reachOf, type Reach } from "./reach";

interface Entry {
  readonly rule: GroupRule;
  readonly reach: Reach;
}

/** Judges rules that another rule of the same group makes needless, and returns them. */
export function* judgeRepeats(
  context: RuleContext,
  rules: readonly GroupRule[],
): Generator<Judgement, ReadonlySet<GroupRule>> {
  const repeated = new Set<GroupRule>();
  for (const entries of byGroup(context, rules).values()) {
    for (const [at, one] of entries.entries()) {
      const other = entries.find((candidate, index) => index !== at && replaces(candidate, one, index < at));
      if (!other) continue;
      repeated.add(one.rule);
      const same = covers(one.reach, other.reach);
      const name = `${other.rule.resource.stack}::${other.rule.resource.address}`;
      const subject = factsOf(context).subject(one.rule.resource);
      yield judge("fail", subject, same ? messages.duplicate : messages.shadowed, { other: name });
    }
  }
  return repeated;
}

/** Of two that say the same, the first stays. */
function replaces(
  { reach: wide, rule }: Entry,
  { reach: narrow, rule: other }: Entry,
  isFirst: boolean,
): boolean {
  // Members of a group come and go: a rule by group and one by addresses say different things.
  if ((rule.remote.kind === "group") !== (other.remote.kind === "group")) return false;
  return covers(wide, narrow) && (isFirst || !covers(narrow, wide));
}

function byGroup(context: RuleContext, rules: readonly GroupRule[]): Map<Resource, Entry[]> {
  const groups = new Map<Resource, Entry[]>();
  for (const rule of rules) {
    const reach = reachOf(context, rule);
    if (!rule.group || typeof reach === "string") continue;
    const list = groups.get(rule.group);
    if (list) list.push({ rule, reach });
    else groups.set(rule.group, [{ rule, reach }]);
  }
  return groups;
}
