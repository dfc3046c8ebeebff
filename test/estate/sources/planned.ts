import { existsSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../../bin/egov";
import { loadEnvironment } from "../../../environments/load";
import type { Environment } from "../../../environments/model";
import type { StackPlan } from "../../../estate/model";
import { buildEstate } from "../../../estate/plan";
import { readPlanFile } from "../../../estate/read";
import { check, type CheckOutcome } from "../../../policies/engine";
import type { Finding } from "../../../policies/rule";
import { rules } from "../../../policies/rules";
import { subjectName } from "../../../policies/subject";
import { surroundings } from "../../bin/surroundings";
import { today } from "../../policies/minimal";
import { root } from "../../tools";

/** Set-up has run, so that stacks can be planned. */
export const canPlan = existsSync(join(root, ".egov", "setup.json"));

/** An environment with the folders of its stacks. */
export interface Planned {
  readonly environment: Environment;
  /** The stacks, each read from a file of its run folder. */
  read(file: "plan.json" | "cdk.tf.json"): readonly StackPlan[];
}

/**
 * Plans an environment by the real engine. The folder stays, so only what has changed is planned again.
 * @param path folder of the environment below the root
 */
export async function planned(path: string): Promise<Planned> {
  const out = join(root, ".egov", "plans", path.split("/").at(-1) ?? path);
  const recorded = surroundings();
  const code = await main(["plan", path, "--out", out, "--json"], recorded.io);
  if (code !== 0) throw new Error(recorded.err());
  const { stacks } = JSON.parse(recorded.out()) as { stacks: readonly { id: string }[] };
  return {
    environment: loadEnvironment(join(root, path)),
    read: (file) => stacks.map(({ id }) => readPlanFile(join(out, "stacks", id, file), id)),
  };
}

/** Judges stacks by every rule. */
export function judged(environment: Environment, plans: readonly StackPlan[]): CheckOutcome {
  return check({ environment, estate: buildEstate(plans), rules, date: today });
}

/** Findings of one outcome that the other lacks, as `rule result: number (first subject)`. */
export function missingIn(other: CheckOutcome, one: CheckOutcome): Readonly<Record<string, string>> {
  const there = new Set(other.findings.map(keyOf));
  const groups = new Map<string, string[]>();
  for (const finding of one.findings.filter((each) => !there.has(keyOf(each)))) {
    const kind = `${finding.rule} ${finding.result}`;
    groups.set(kind, [...(groups.get(kind) ?? []), `${subjectName(finding.subject)}: ${finding.message.en}`]);
  }
  return Object.fromEntries(
    [...groups].map(([kind, all]) => [kind, `${all.length}, such as ${all[0] ?? ""}`]),
  );
}

function keyOf({ rule, result, subject }: Finding): string {
  return `${rule} ${result} ${subjectName(subject)}`;
}
