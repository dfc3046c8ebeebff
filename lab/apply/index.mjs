// Applies an environment to the laboratory, stack by stack, each followed by a second plan that must be empty; then destroys it
// and looks through the API for what is left. Runs inside the namespaces: npm run lab:apply -- [environment] [--keep]
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { instance as instanceOf, root } from "../layout.mjs";
import { handOver } from "./handover.mjs";
import { putImages } from "./images.mjs";
import { leftovers, listing } from "./leftovers.mjs";
import { putSecrets, secretsOf } from "./secrets.mjs";
import { Terraform } from "./terraform.mjs";

const require = createRequire(import.meta.url);
const { loadEnvironment } = require(join(root, "dist", "environments", "load.js"));
const { synthesise } = require(join(root, "dist", "stacks", "app.js"));
const { inOrder } = require(join(root, "dist", "workflow", "order.js"));

const flags = process.argv.slice(2).filter((word) => word.startsWith("--"));
const [name = "lab"] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const instance = instanceOf();
const attempts = 3;
const say = (line) => process.stdout.write(`${line}\n`);
const started = performance.now();

const environment = loadEnvironment(join(root, "environments", name));
const stacks = inOrder(synthesise(environment));
const folder = join(instance.folder, "apply", name);
mkdirSync(folder, { recursive: true });
const terraform = new Terraform(folder);
const problems = [];
/** What was tried, and whether it went well: read by the tests of the laboratory. */
const results = [];

if (!flags.includes("--destroy-only")) {
  const before = join(folder, "before.json");
  if (!existsSync(before)) writeFileSync(before, JSON.stringify(listing(await leftovers())));
  await timed("images", () => putImages(environment.settings.images));
  for (const stack of stacks) await applied(stack);
}
if (!flags.includes("--keep")) {
  for (const stack of stacks.toReversed()) await destroyed(stack);
  await nothingLeft();
}
say(`${Math.round((performance.now() - started) / 1000)} s in all`);
for (const problem of problems) say(`problem: ${problem}`);
process.exit(problems.length > 0 ? 1 : 0);

async function applied(stack) {
  const count = Object.values(JSON.parse(stack.template).resource).flatMap(Object.keys).length;
  terraform.layOut(stack);
  const seconds = await seconded(async () => {
    await secretsFirst(stack);
    report(stack, "apply", await appliedAtLast(stack));
  });
  if (stack.id === "platform") await handOver(environment);
  const plan = await seconded(async () => report(stack, "second plan", await terraform.planIsEmpty(stack)));
  say(`${stack.id}: ${count} resources in ${seconds.toFixed(1)} s, second plan in ${plan.toFixed(1)} s`);
}

// Neutron counts what is being made twice, as a reservation and as a resource, so near a quota a refusal may be for a moment only.
async function appliedAtLast(stack) {
  for (let attempt = 1; ; attempt += 1) {
    const result = await terraform.apply(stack);
    if (result.ok || attempt === attempts || !onlyOverQuota(result.output)) return result;
    say(`${stack.id}: a quota was counted twice, applying again`);
  }
}

function onlyOverQuota(output) {
  const errors = output.split(/^Error: /m).slice(1);
  return errors.every((error) => error.includes('"OverQuota"'));
}

// A certificate is stored in the project by its owner, and the project may be made by the same stack.
async function secretsFirst(stack) {
  const secrets = secretsOf(stack.template);
  if (secrets.length === 0) return;
  if (stack.id.startsWith("agency-")) {
    await report(
      stack,
      "apply of the project",
      await terraform.apply(stack, terraform.projectTargets(stack)),
    );
  }
  await putSecrets(secrets);
}

async function destroyed(stack) {
  const seconds = await seconded(async () => report(stack, "destroy", await terraform.destroy(stack)));
  say(`${stack.id}: destroyed in ${seconds.toFixed(1)} s`);
}

async function nothingLeft() {
  const before = new Set(JSON.parse(readFileSync(join(folder, "before.json"), "utf8")));
  const now = listing(await leftovers()).filter((entry) => !before.has(entry) && !entry.startsWith("image "));
  report({ id: environment.id }, "nothing is left after destroy", {
    ok: now.length === 0,
    output: now.join("\n"),
  });
  if (now.length === 0) rmSync(folder, { recursive: true });
  say(`left after destroy: ${now.length}`);
}

function report(stack, what, { ok, output }) {
  results.push({ title: `${stack.id}: ${what}`, ok });
  writeFileSync(join(instance.folder, "results.json"), JSON.stringify(results));
  if (ok) return;
  say(essence(output));
  problems.push(`${stack.id}: ${what} failed`);
  if (what.startsWith("apply")) throw new Error(`${stack.id}: ${what} failed`);
}

// Of a failure the errors, of a plan that is not empty the changes.
function essence(output) {
  const starts = [/^Error: /m, /^Terraform will perform/m].map((words) => output.search(words));
  const start = starts.find((place) => place >= 0);
  return start === undefined ? output.slice(-2000) : output.slice(start);
}

async function timed(what, work) {
  say(`${what}: ${(await seconded(work)).toFixed(1)} s`);
}

async function seconded(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
