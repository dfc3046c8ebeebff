import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { platform, provider } from "./layout.mjs";
import { run } from "./run.mjs";
import { scratchFolder, writeWhole } from "./scratch.mjs";

const timeoutSeconds = 60;

/**
 * Downloads the provider from the engine's registry, which checks its signature.
 * Returns the folder with the unpacked provider, or undefined when the registry does not serve it in time.
 */
export async function downloadProvider(engine) {
  const folder = scratchFolder("registry");
  mkdirSync(join(folder, "home"));
  writeFileSync(join(folder, "versions.tf"), requirement());
  const config = join(folder, "direct.tfrc");
  writeWhole(config, "disable_checkpoint = true\nprovider_installation {\n  direct {}\n}\n");
  const env = {
    TF_CLI_CONFIG_FILE: config,
    TF_DATA_DIR: join(folder, "data"),
    TF_PLUGIN_CACHE_DIR: "",
    TF_CLI_ARGS: "",
    TF_CLI_ARGS_init: "",
    TF_REGISTRY_DISCOVERY_RETRY: "0",
    TF_REGISTRY_CLIENT_TIMEOUT: "10",
    CHECKPOINT_DISABLE: "1",
  };
  const result = await run(engine.command, ["init", "-input=false", "-no-color", "-backend=false"], {
    cwd: folder,
    env,
    timeoutSeconds,
  });
  if (result.code !== 0) return undefined;
  const unpacked = join(
    folder,
    "data",
    "providers",
    provider.hosts[engine.name],
    provider.source,
    provider.version,
    platform,
  );
  return {
    folder: unpacked,
    executable: readdirSync(unpacked).find((name) => name.startsWith("terraform-provider-openstack")),
  };
}

/** The smallest configuration that asks for the provider. */
export function requirement() {
  return `terraform {
  required_providers {
    ${provider.name} = {
      source  = "${provider.source}"
      version = "${provider.version}"
    }
  }
}
`;
}
