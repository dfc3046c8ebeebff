import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProjectCopy } from "./project-copy";

let project: ProjectCopy;

beforeEach(() => {
  project = new ProjectCopy();
  // Ends the set-up right after the provider, which is all that these tests look at.
  writeFileSync(join(project.folder, "providers", "openstack", "schema.json"), "{}");
});
afterEach(() => project.remove());

/** An engine that downloads a provider of one line, or nothing. */
function engine(serves: boolean): string {
  const file = join(project.folder, "engine");
  const machine = `${process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
  const folder = `$TF_DATA_DIR/providers/registry.terraform.io/terraform-provider-openstack/openstack/3.4.0/${machine}`;
  const download = `mkdir -p ${folder} && echo downloaded > ${folder}/terraform-provider-openstack_v3.4.0`;
  writeFileSync(
    file,
    `#!/bin/sh\n[ "$1" = version ] && echo Terraform v1.11.4 && exit 0\n${serves ? download : "exit 1"}\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

function readRecord(): { readonly provider: { readonly origin: string; readonly path: string } } {
  return JSON.parse(readFileSync(join(project.folder, ".egov", "setup.json"), "utf8")) as ReturnType<
    typeof readRecord
  >;
}

test("a provider from the registry is mirrored for Terraform and for OpenTofu", async () => {
  const run = await project.setUp({ TERRAFORM_BINARY_NAME: engine(true) });

  expect(run.stderr).toContain("→ provider 3.4.0 from the Terraform registry");
  const { provider } = readRecord();
  expect(provider.origin).toBe("registry");
  const file = join(project.folder, provider.path);
  expect(existsSync(file)).toBe(true);
  expect(existsSync(file.replace("registry.terraform.io", "registry.opentofu.org"))).toBe(true);
});

test("a provider that was changed in the mirror is fetched again", async () => {
  const env = { TERRAFORM_BINARY_NAME: engine(true) };
  await project.setUp(env);
  const { provider } = readRecord();
  const file = join(project.folder, provider.path);
  writeFileSync(file, "changed");

  const run = await project.setUp(env);

  expect(run.stderr).toContain("is not the one that was put there");
  expect(readFileSync(file, "utf8").slice(0, 20)).toBe("downloaded\n");
});

test("only the registry is asked when EGOV_PROVIDER_ORIGIN says so", async () => {
  const run = await project.setUp({ TERRAFORM_BINARY_NAME: engine(false), EGOV_PROVIDER_ORIGIN: "registry" });

  expect(run.code).toBe(3);
  expect(run.stderr).toContain("the Terraform registry did not serve it within a minute");
});
