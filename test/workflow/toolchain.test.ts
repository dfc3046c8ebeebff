import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EgovError } from "../../messages/errors";
import { sha256 } from "../../workflow/digest";
import { layoutOf } from "../../workflow/layout";
import { findToolchain } from "../../workflow/toolchain";
import { temporaryFolder } from "./hand-made";

interface Installation {
  readonly root: string;
  readonly provider: string;
  readonly programs: string;
}

/** An installation as set-up leaves it, with a provider of a few bytes. */
function install(): Installation {
  const root = temporaryFolder();
  const path = join(".egov", "mirror", "provider");
  const provider = join(root, path);
  const programs = join(root, "programs");
  mkdirSync(join(root, ".egov", "mirror"), { recursive: true });
  mkdirSync(programs);
  writeFileSync(provider, "provider");
  writeFileSync(join(root, ".egov", "terraform.tfrc"), "");
  const record = { provider: { source: "a/openstack", version: "3.4.0", sha256: sha256("provider"), path } };
  writeFileSync(join(root, ".egov", "setup.json"), JSON.stringify(record));
  return { root, provider, programs };
}

/** A program that counts its calls and says a version. */
function program({ programs }: Installation, name: string, said: string): string {
  const file = join(programs, name);
  writeFileSync(file, `#!/bin/sh\necho called >> "${file}.calls"\necho "${said}"\n`);
  chmodSync(file, 0o755);
  return file;
}

const find = ({ root, programs }: Installation, env: Record<string, string> = {}) =>
  findToolchain(layoutOf(root), { PATH: `${programs}:/usr/bin:/bin`.replace(/:\/usr\/bin/, ""), ...env });

async function problemOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof EgovError)) throw new Error(`No EgovError but ${String(error)}`);
  expect(error.exitCode).toBe(3);
  return error.problems.map(({ message }) => message.en).join("\n");
}

test("engine and provider are found and named", async () => {
  const installation = install();
  const command = program(installation, "terraform", "Terraform v1.11.4");
  const toolchain = await find(installation);
  expect(toolchain.engine).toEqual({ label: "Terraform", command, version: "1.11.4" });
  expect(toolchain.provider).toMatchObject({ version: "3.4.0", sha256: sha256("provider") });
});

test("terraform goes before tofu, TERRAFORM_BINARY_NAME before both", async () => {
  const installation = install();
  program(installation, "tofu", "OpenTofu v1.10.0");
  expect((await find(installation)).engine.label).toBe("OpenTofu");
  program(installation, "terraform", "Terraform v1.11.4");
  expect((await find(installation)).engine.label).toBe("Terraform");
  expect((await find(installation, { TERRAFORM_BINARY_NAME: "tofu" })).engine.label).toBe("OpenTofu");
});

test("a missing engine is told with what to install", async () => {
  expect(await problemOf(find(install(), { PATH: "/nowhere" }))).toContain("Install Terraform 1.9 or newer");
});

test("a wrong TERRAFORM_BINARY_NAME is told by its name", async () => {
  const problem = await problemOf(find(install(), { TERRAFORM_BINARY_NAME: "terrafrom" }));
  expect(problem).toContain('TERRAFORM_BINARY_NAME is "terrafrom"');
});

test.each([
  ["Terraform v1.8.5", "Terraform 1.8.5 is too old: 1.9 or newer is needed"],
  ["OpenTofu v1.7.0", "OpenTofu 1.7.0 is too old: 1.8 or newer is needed"],
  ["hello", "names no version of Terraform or OpenTofu"],
])("an engine that says %j is refused", async (said, expected) => {
  const installation = install();
  program(installation, "terraform", said);
  expect(await problemOf(find(installation))).toContain(expected);
});

test("missing set-up says which file and what to run", async () => {
  const root = temporaryFolder();
  const problem = await problemOf(findToolchain(layoutOf(root), {}));
  expect(problem).toContain("setup.json");
  expect(problem).toContain("npm run setup");
});

test("a damaged record of set-up is told", async () => {
  const installation = install();
  writeFileSync(join(installation.root, ".egov", "setup.json"), "{");
  expect(await problemOf(find(installation))).toContain("npm run setup");
});

test("a provider that set-up did not put there is never run", async () => {
  const installation = install();
  program(installation, "terraform", "Terraform v1.11.4");
  await find(installation);
  writeFileSync(installation.provider, "Provider");
  const problem = await problemOf(find(installation));
  expect(problem).toContain(sha256("provider"));
  expect(problem).toContain("npm run setup");
});

test("version and hash are found out once for unchanged files", async () => {
  const installation = install();
  const command = program(installation, "terraform", "Terraform v1.11.4");
  await find(installation);
  await find(installation);
  expect(readFileSync(`${command}.calls`, "utf8")).toBe("called\n");
  program(installation, "terraform", "Terraform v1.12.0");
  expect((await find(installation)).engine.version).toBe("1.12.0");
});

test("a damaged memory of checked files costs only time", async () => {
  const installation = install();
  program(installation, "terraform", "Terraform v1.11.4");
  await find(installation);
  const memory = layoutOf(installation.root).verified;
  expect(existsSync(memory)).toBe(true);
  writeFileSync(memory, "{");
  expect((await find(installation)).engine.version).toBe("1.11.4");
});
