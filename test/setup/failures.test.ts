import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onPath, testWith } from "../tools";
import { ProjectCopy, type SetupRun } from "./project-copy";

let project: ProjectCopy;
let engine: string;

beforeEach(() => {
  project = new ProjectCopy();
  engine = program("engine", `#!/bin/sh\necho Terraform v1.11.4\n`);
});
afterEach(() => project.remove());

function program(name: string, text: string): string {
  const file = join(project.folder, name);
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

function expectOneParagraph(run: SetupRun): void {
  const failure = run.stderr
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("→"));
  expect(failure).toHaveLength(1);
  expect(failure[0]).toMatch(/^Set-up failed: .+ Why: .+ What to do: .+/);
  expect(run.code).toBe(3);
  expect(readdirSync(join(project.folder, ".egov")).filter((name) => /lock|scratch/.test(name))).toEqual([]);
}

describe("a failing set-up says what, why and what to do", () => {
  test("without Terraform and OpenTofu", async () => {
    const run = await project.setUp({ PATH: project.emptyPath });

    expectOneParagraph(run);
    expect(run.stderr).toContain("no Terraform and no OpenTofu was found");
    expect(run.stderr).toContain("install Terraform 1.9 or newer");
  });

  test("with a TERRAFORM_BINARY_NAME that is not there", async () => {
    const run = await project.setUp({ TERRAFORM_BINARY_NAME: "terraform-absent" });

    expectOneParagraph(run);
    expect(run.stderr).toContain(`TERRAFORM_BINARY_NAME is "terraform-absent"`);
  });

  test("with an engine that is too old", async () => {
    const old = program("old-engine", `#!/bin/sh\necho Terraform v1.5.7\n`);

    const run = await project.setUp({ TERRAFORM_BINARY_NAME: old });

    expectOneParagraph(run);
    expect(run.stderr).toContain("Terraform 1.5.7 is too old");
  });

  test("without Go, when the provider must be built", async () => {
    const run = await project.setUp({
      TERRAFORM_BINARY_NAME: engine,
      EGOV_PROVIDER_ORIGIN: "built",
      PATH: project.emptyPath,
    });

    expectOneParagraph(run);
    expect(run.stderr).toContain("install Go 1.24 or newer");
  });

  testWith(onPath("go"), "Go is not on PATH")("with a go.sum that does not match the source", async () => {
    const file = join(project.folder, "providers", "openstack", "module", "go.sum");
    const line = "terraform-provider-openstack/v3 v3.4.0 h1:";
    writeFileSync(file, readFileSync(file, "utf8").replace(`${line}Ap8g`, `${line}Bp8g`));

    const run = await project.setUp({ TERRAFORM_BINARY_NAME: engine, EGOV_PROVIDER_ORIGIN: "built" });

    expectOneParagraph(run);
    expect(run.stderr).toContain("does not match the committed go.sum");
    expect(existsSync(join(project.folder, ".egov", "mirror"))).toBe(false);
    expect(existsSync(join(project.folder, ".egov", "setup.json"))).toBe(false);
  });

  test("with an unknown EGOV_PROVIDER_ORIGIN", async () => {
    const run = await project.setUp({ TERRAFORM_BINARY_NAME: engine, EGOV_PROVIDER_ORIGIN: "elsewhere" });

    expectOneParagraph(run);
    expect(run.stderr).toContain("registry or built");
  });
});

test("a lock that a dead process left behind is taken over", async () => {
  mkdirSync(join(project.folder, ".egov", "lock"), { recursive: true });
  writeFileSync(join(project.folder, ".egov", "lock", "holder.json"), `{"pid":99999999,"started":"1"}`);

  const run = await project.setUp({ PATH: project.emptyPath });

  expectOneParagraph(run);
});
