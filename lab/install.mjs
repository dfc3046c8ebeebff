import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LabError } from "./core/failure.mjs";
import { source, venv } from "./layout.mjs";
import { buildPackages, missing, packages } from "./needs.mjs";

const requirements = join(source, "requirements.txt");
const policy = "/usr/sbin/policy-rc.d";

/** Installs Debian's packages and the pinned Python environment, whatever of them is missing. */
export async function install(say) {
  await installPackages(say);
  await installPython(say);
}

async function installPackages(say) {
  const wanted = missing({ ...packages, ...(isCurrent() ? {} : buildPackages) });
  if (wanted.length === 0) return say("Debian packages as installed");
  if (process.getuid?.() !== 0) {
    throw new LabError({
      what: "Debian packages are missing and this is not root",
      why: `missing: ${wanted.join(", ")}`,
      todo: `run as root: apt-get install --no-install-recommends ${wanted.join(" ")}`,
    });
  }
  say(`installing ${wanted.join(", ")}`);
  await withoutServices(async () => {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-q"], { env, todo: "check that apt reaches its package source" });
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...wanted], {
      env,
      todo: "check that apt reaches its package source and that this is Debian 12",
    });
  });
}

// Packages start their services on the host unless this says no; the laboratory wants their programs only.
async function withoutServices(work) {
  const isOurs = !existsSync(policy);
  if (isOurs) writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    await work();
  } finally {
    if (isOurs) rmSync(policy);
  }
}

async function installPython(say) {
  if (isCurrent()) return say("Python environment as pinned");
  say(`installing the Python environment into ${venv} (some minutes)`);
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(venv, { recursive: true });
  const todo = "check that pip reaches its package index, then npm run lab:install again";
  await run("/usr/bin/python3", ["-m", "venv", venv], { todo });
  await run(join(venv, "bin", "pip"), ["install", "-q", "--no-cache-dir", "-r", requirements], { todo });
  writeFileSync(join(venv, "installed"), pinned());
}

function isCurrent() {
  const stamp = join(venv, "installed");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === pinned();
}

function pinned() {
  return createHash("sha256").update(readFileSync(requirements)).digest("hex");
}

function run(command, args, { env = {}, todo }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    const fail = (why) => reject(new LabError({ what: `${command} ${args[0]} failed`, why, todo }));
    child.on("error", (error) => fail(error.message));
    child.on("close", (code) => (code === 0 ? resolve() : fail(output.slice(-600))));
  });
}
