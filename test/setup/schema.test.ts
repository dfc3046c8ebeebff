import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findTofu, root, testWith } from "../tools";

const requirement = `terraform {
  required_providers {
    openstack = { source = "terraform-provider-openstack/openstack", version = "3.4.0" }
  }
}
`;

interface ProviderSchemas {
  readonly provider_schemas: Record<string, unknown>;
}

/** The schema that the provider of the mirror tells this engine. */
function schemaInUse(engine: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), "egov-schema-"));
  try {
    writeFileSync(join(folder, "versions.tf"), requirement);
    const env = { ...process.env, TF_CLI_CONFIG_FILE: join(root, ".egov", "terraform.tfrc") };
    const run = (...args: string[]) => {
      const result = spawnSync(engine, args, { cwd: folder, env, encoding: "utf8", maxBuffer: 64 << 20 });
      expect(result.stderr).toBe("");
      return result.stdout;
    };
    run("init", "-no-color", "-input=false");
    return onlyProvider(JSON.parse(run("providers", "schema", "-json")) as ProviderSchemas);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function onlyProvider(document: ProviderSchemas): unknown {
  const schemas = Object.values(document.provider_schemas);
  expect(schemas).toHaveLength(1);
  return schemas[0];
}

function snapshot(): unknown {
  const file = join(root, "providers", "openstack", "schema.json");
  return onlyProvider(JSON.parse(readFileSync(file, "utf8")) as ProviderSchemas);
}

function engineInUse(): string {
  const record = JSON.parse(readFileSync(join(root, ".egov", "setup.json"), "utf8")) as {
    engine: { command: string };
  };
  const { command } = record.engine;
  return command.startsWith("./") ? join(root, command) : command;
}

describe("providers/openstack/schema.json", () => {
  test("is what the provider in use says", () => {
    expect(schemaInUse(engineInUse())).toEqual(snapshot());
  });

  const tofu = findTofu();
  testWith(tofu, "no OpenTofu; npm run tofu builds one")("is what the provider says to OpenTofu", () => {
    expect(schemaInUse(tofu ?? "tofu")).toEqual(snapshot());
  });
});
