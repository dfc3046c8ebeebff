import { fill, type Text } from "../messages/text";
import type { CheckResult } from "../policies/rule";
import type { PlannedStack } from "../workflow/plan";
import { messages } from "./messages";

/** How many of what: for people as sentences, for machines as they are. */
export interface PlanCounts {
  readonly planned: number;
  readonly reused: number;
  readonly previews: number;
  readonly resources: Readonly<Record<ResourceAction, number>>;
}

type ResourceAction = "create" | "update" | "replace" | "delete" | "forget" | "same";

export function countPlans(planned: readonly PlannedStack[]): PlanCounts {
  const resources = { create: 0, update: 0, replace: 0, delete: 0, forget: 0, same: 0 };
  for (const { plan } of planned) for (const action of actionsOf(plan)) resources[action] += 1;
  const reused = planned.filter((stack) => stack.reused).length;
  const previews = planned.filter((stack) => stack.preview).length;
  return { planned: planned.length - reused, reused, previews, resources };
}

export function planSentences(environment: string, { resources, ...stacks }: PlanCounts): Text[] {
  return [fill(messages.planned, { environment, ...stacks }), fill(messages.resources, resources)];
}

export function findingSentence({ findings }: CheckResult): Text {
  const count = (result: string): number => findings.filter((finding) => finding.result === result).length;
  const [fail, undetermined] = [count("fail"), count("undetermined")];
  const values = {
    blocking: fail + undetermined,
    fail,
    undetermined,
    waived: count("waived"),
    wanted: count("wanted"),
    pass: count("pass"),
  };
  return fill(messages.findings, values);
}

/** What part of an environment was judged, or nothing when it was all of it. */
export function partialSentence(missing: readonly string[], total: number): Text | undefined {
  if (missing.length === 0) return undefined;
  return fill(messages.partial, { judged: total - missing.length, total, missing: missing.join(" ") });
}

interface PlanJson {
  readonly resource_changes?: readonly {
    readonly mode?: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
}

function actionsOf(plan: unknown): ResourceAction[] {
  const changes = (plan as PlanJson).resource_changes ?? [];
  return changes.filter(({ mode }) => mode !== "data").map(({ change }) => actionOf(change.actions));
}

function actionOf(actions: readonly string[]): ResourceAction {
  if (actions.includes("delete") && actions.includes("create")) return "replace";
  const [action] = actions;
  return action === "create" || action === "update" || action === "delete" || action === "forget"
    ? action
    : "same";
}
