// Writes schema.json anew from the provider in the mirror, with the engine on PATH. Only for a change of provider.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findEngine } from "../../scripts/setup/engine.mjs";
import { paths, provider } from "../../scripts/setup/layout.mjs";
import { requirement } from "../../scripts/setup/registry.mjs";
import { clearScratch, scratchFolder, writeWhole } from "../../scripts/setup/scratch.mjs";

const address = `${provider.hosts.terraform}/${provider.source}`;

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

const { command } = await findEngine();
const cwd = scratchFolder("schema");
try {
  writeFileSync(join(cwd, "versions.tf"), requirement());
  const options = { cwd, env: { ...process.env, TF_CLI_CONFIG_FILE: paths.cliConfig }, maxBuffer: 64 << 20 };
  execFileSync(command, ["init", "-input=false"], options);
  const answer = JSON.parse(execFileSync(command, ["providers", "schema", "-json"], options));
  const [schema] = Object.values(answer.provider_schemas);
  const snapshot = { format_version: answer.format_version, provider_schemas: { [address]: schema } };
  writeWhole(paths.schema, `${JSON.stringify(sorted(snapshot), null, 1)}\n`);
} finally {
  clearScratch();
}
