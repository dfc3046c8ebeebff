import { spawn } from "node:child_process";
import { findBox, inBox } from "./core/box.mjs";
import { LabError } from "./core/failure.mjs";
import { regions } from "./settings.mjs";

/** Runs a command inside an instance, as the administrator of its cloud. Resolves to its exit code. */
export function exec(instance, command) {
  const box = findBox(instance);
  if (!box) {
    throw new LabError({
      what: `laboratory "${instance.name}" is not running`,
      why: "there are no namespaces of it",
      todo: "npm run lab:up",
    });
  }
  const [program, args] = inBox(box, command);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: "inherit",
      env: { ...process.env, ...cloudEnvironment(instance) },
    });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal ? 130 : code));
  });
}

/** Variables by which Terraform and the OpenStack client find the laboratory. */
export function cloudEnvironment(instance) {
  return { OS_CLIENT_CONFIG_FILE: instance.clouds, OS_CLOUD: regions[0].name };
}
