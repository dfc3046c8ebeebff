// Tests of the laboratory: it starts, takes its city and gives it back, and leaves nothing behind. Usage: npm run test:lab
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setUp } from "../scripts/setup/index.mjs";
import { findBox } from "./core/box.mjs";
import { clean, down } from "./down.mjs";
import { exec } from "./exec.mjs";
import { install } from "./install.mjs";
import { instance as instanceOf, root, source } from "./layout.mjs";
import { status } from "./status.mjs";
import { up } from "./up.mjs";

const say = (line) => process.stderr.write(`→ ${line}\n`);
const instance = instanceOf(process.env.EGOV_LAB || "test");
const counts = { passed: 0, failed: 0, skipped: 0 };

if (process.platform !== "linux" || process.getuid() !== 0) {
  skip("the laboratory", "it needs Linux and root");
} else {
  await setUp();
  await run();
}
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function run() {
  await clean(instance, say);
  const isThere = await test("installs what it needs", () => install(say));
  if (!isThere) return skip("all else", "it could not be installed");
  try {
    const isUp = await test("starts from nothing within 5 minutes", () =>
      within(300, () => up(instance, say)));
    if (!isUp) return skip("all else", "it did not start");
    await test("everything answers", () => assert(status(instance, say) === 0, "a service is silent"));
    await test("its city can be reviewed without a finding that blocks", review);
    await applied();
    const [network] = namespaces();
    await test("ends within a minute", () => within(60, () => down(instance, say)));
    await test("starts again within 2 minutes", () => within(120, () => up(instance, say)));
    await down(instance, say);
    await test("leaves no namespace and no process", () =>
      assert(!isInUse(network), "its network is still there"));
  } finally {
    await (process.env.EGOV_LAB_KEEP ? down(instance, say) : clean(instance, say));
  }
}

// Each stack is a test: its apply, its second plan, its end.
async function applied() {
  const file = join(instance.folder, "results.json");
  rmSync(file, { force: true });
  process.env.EGOV_LAB = instance.name;
  await exec(instance, [process.execPath, join(source, "apply", "index.mjs"), "lab"]);
  const results = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  if (results.length === 0) await test("applies its city", () => assert(false, "nothing was applied"));
  for (const { title, ok } of results) await test(title, () => assert(ok, "see the output above"));
}

function review() {
  const { status: code } = spawnSync(
    process.execPath,
    [join(root, "dist", "bin", "egov.js"), "review", "lab"],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  assert(code === 0, `egov review ended with ${code}`);
}

function namespaces() {
  const box = findBox(instance);
  return [readlinkSync(`/proc/${box.inner.pid}/ns/net`)];
}

function isInUse(network) {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.some((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/ns/net`) === network;
    } catch {
      return false;
    }
  });
}

async function within(seconds, work) {
  const start = performance.now();
  await work();
  const took = Math.round((performance.now() - start) / 1000);
  assert(took <= seconds, `it took ${took} s`);
}

function assert(isTrue, message) {
  if (!isTrue) throw new Error(message);
}

async function test(title, work) {
  try {
    await work();
    counts.passed += 1;
    say(`passed: ${title}`);
    return true;
  } catch (error) {
    counts.failed += 1;
    say(`FAILED: ${title}: ${error.message}`);
    return false;
  }
}

function skip(title, reason) {
  counts.skipped += 1;
  say(`skipped: ${title}: ${reason}`);
}
