import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools";
import { runSetup } from "./project-copy";

test("a second set-up does nothing and is quick", async () => {
  await runSetup(root);
  const run = await runSetup(root);

  expect(run.code).toBe(0);
  const lines = run.stderr.trim().split("\n");
  expect(lines.filter((line) => / (installed|written|generated from|dist built)/.test(line))).toEqual([]);
  // A fifth of a second on a quiet machine; doing anything again takes many.
  expect(run.milliseconds).toBeLessThan(5000);
});

test("set-ups at the same time wait for each other", async () => {
  const runs = await Promise.all([runSetup(root), runSetup(root), runSetup(root)]);

  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
});

test("setup.json says which provider and engine are in use", () => {
  const record = JSON.parse(readFileSync(join(root, ".egov", "setup.json"), "utf8")) as unknown;

  expect(record).toEqual({
    provider: {
      version: "3.4.0",
      source: "terraform-provider-openstack/openstack",
      origin: expect.stringMatching(/^(registry|built)$/),
      path: expect.stringMatching(/^\.egov\/mirror\/.+\/terraform-provider-openstack_v3\.4\.0/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    engine: {
      name: expect.stringMatching(/^(terraform|tofu)$/),
      command: expect.any(String),
      version: expect.any(String),
    },
  });
});
