import { spawn } from "node:child_process";
import { join } from "node:path";
import { findBox, inBox } from "./core/box.mjs";
import { LabError } from "./core/failure.mjs";
import { venv } from "./layout.mjs";
import { password, ports, regions } from "./settings.mjs";

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

/**
 * Variables by which Terraform and the OpenStack client find the laboratory. No OS_CLOUD: with it the provider takes the project
 * of clouds.yaml, also where a configuration names another one.
 */
export function cloudEnvironment(instance) {
  const found = {
    OS_CLIENT_CONFIG_FILE: instance.clouds,
    PATH: `${join(venv, "bin")}:${process.env.PATH}`,
  };
  // Who names a cloud means one of the file, such as the other region.
  if (process.env.OS_CLOUD) return found;
  return {
    ...found,
    OS_AUTH_URL: `http://127.0.0.1:${ports.keystone}/v3`,
    OS_USERNAME: "admin",
    OS_PASSWORD: password,
    OS_PROJECT_NAME: "admin",
    OS_USER_DOMAIN_ID: "default",
    OS_PROJECT_DOMAIN_ID: "default",
    OS_REGION_NAME: regions[0].name,
    OS_IDENTITY_API_VERSION: "3",
  };
}
