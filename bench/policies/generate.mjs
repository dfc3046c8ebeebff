import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { room } from "./blocks.mjs";
import { cloneText } from "./clone.mjs";
import { isFaulty, plantFaults } from "./faults.mjs";
import { templateNumber, unitId } from "./template.mjs";

/**
 * Reads the real plans of the base, once for all sizes.
 * @param environment folder of the base environment
 * @param stacks folder `<out>/stacks` with its plans
 */
export function readBase(environment, stacks) {
  const template = join(stacks, `agency-${unitId(templateNumber)}`);
  const read = (name) => readFileSync(join(template, name), "utf8");
  const whole = { plan: read("plan.json"), template: read("cdk.tf.json") };
  const size = (folder) =>
    JSON.parse(readFileSync(join(folder, "plan.json"), "utf8")).resource_changes.length;
  const { addresses, ...faulty } = plantFaults(whole);
  return {
    environment,
    stacks,
    whole,
    faulty,
    faults: addresses,
    origins: read("origins.json"),
    yaml: readFileSync(join(environment, "agencies", `${unitId(templateNumber)}.yaml`), "utf8"),
    resources: readdirSync(stacks).reduce((sum, stack) => sum + size(join(stacks, stack)), 0),
    unitResources: JSON.parse(whole.plan).resource_changes.length,
  };
}

/**
 * Writes an environment and its plans with at least so many resources: those of the base, and clones of its usual agency under
 * ids and addresses of their own. One text in memory at a time.
 * @returns folders, sizes and what must fail
 */
export function generate(base, resources, target) {
  const units = Math.max(0, Math.ceil((resources - base.resources) / base.unitResources));
  if (units > room - templateNumber - 1) throw new RangeError(`No room for ${units} more units`);
  const environment = join(target, "environment");
  const stacks = join(target, "stacks");
  cpSync(base.environment, environment, { recursive: true });
  cpSync(base.stacks, stacks, { recursive: true });
  const failing = [];
  for (let at = 1; at <= units; at += 1) {
    const number = templateNumber + at;
    const stack = `agency-${unitId(number)}`;
    const folder = join(stacks, stack);
    mkdirSync(folder);
    writeRun(folder, isFaulty(number) ? base.faulty : base.whole, number);
    writeFileSync(join(folder, "origins.json"), cloneText(base.origins, number));
    writeFileSync(join(environment, "agencies", `${unitId(number)}.yaml`), cloneText(base.yaml, number));
    if (isFaulty(number))
      failing.push(...base.faults.map((address) => `${stack}::${cloneText(address, number)}`));
  }
  return {
    environment,
    plans: readdirSync(stacks).map((stack) => join(stacks, stack, "plan.json")),
    resources: base.resources + units * base.unitResources,
    stacks: readdirSync(stacks).length,
    units,
    failing: failing.sort(),
  };
}

/** Plan and template of a unit, and the manifest by which a run vouches for both. */
function writeRun(folder, files, number) {
  const plan = cloneText(files.plan, number);
  const template = cloneText(files.template, number);
  const manifest = {
    basis: { template: sha256(template) },
    files: { "cdk.tf.json": sha256(template), "plan.json": sha256(plan) },
  };
  writeFileSync(join(folder, "plan.json"), plan);
  writeFileSync(join(folder, "cdk.tf.json"), template);
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
}

function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}
