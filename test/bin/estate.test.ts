import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import type { EstateJson } from "../../bin/estate-json";
import { main } from "../../bin/egov";
import { inlinePlan } from "../policies/inline-plan";
import { minimalFolder } from "../policies/minimal";
import { root } from "../tools";
import { temporaryFolder } from "../workflow/hand-made";
import { small, surroundings } from "./surroundings";

async function estate(
  ...args: string[]
): Promise<{ code: number; json: EstateJson; out: string; err: string }> {
  const recorded = surroundings();
  const code = await main(["estate", ...args, "--lang", "en"], recorded.io);
  const out = recorded.out();
  return { code, out, err: recorded.err(), json: JSON.parse(out) as EstateJson };
}

const schema = JSON.parse(readFileSync(join(root, "docs/schema/estate.schema.json"), "utf8")) as object;
const validate = new Ajv({ allErrors: true, strict: true }).compile(schema);

test("the estate of an environment is what its schema says, with owners, labels, places and edges", async () => {
  const { code, json } = await estate(small, "--early");
  expect(code).toBe(0);
  validate(json);
  expect(validate.errors).toBeNull();
  const instance = json.resources.find(({ type }) => type === "openstack_compute_instance_v2");
  expect(instance).toMatchObject({ action: "create", system: expect.any(String), tier: expect.any(String) });
  expect(instance?.owner?.kind).toBe("agency");
  expect(instance?.origin?.file).toMatch(/^agencies\//);
  const names = new Set(json.resources.map(({ stack, address }) => `${stack}::${address}`));
  const edges = json.resources.flatMap(({ references }) => references);
  expect(edges.length).toBeGreaterThan(100);
  expect(edges.filter((edge) => !names.has(`${edge.stack}::${edge.address}`))).toEqual([]);
  expect(edges.some(({ attribute }) => attribute === "network.0.port")).toBe(true);
  expect(json.resources.some(({ zone }) => zone === "transit")).toBe(true);
});

test("the same environment gives the same bytes", async () => {
  expect((await estate(small, "--early")).out).toBe((await estate(small, "--early")).out);
});

test("chosen stacks are partial, in the JSON and on standard error", async () => {
  const { json, err } = await estate(small, "--early", "--stack", "intranet-core");
  expect(json.partial).toBe(true);
  expect(err).toMatch(/^partial: /);
});

test("no secret is in it: not a marked one, not one by its name, not one inside a text", async () => {
  const secret = "hunter2-very-secret";
  const file = join(temporaryFolder(), "plan.json");
  const content = inlinePlan(
    [
      {
        type: "openstack_identity_user_v3",
        name: "u",
        after: { name: "u", password: secret, description: `with ${secret}` },
      },
      {
        type: "openstack_compute_instance_v2",
        name: "i",
        after: { metadata: { db_password: `${secret}-2` } },
      },
      { type: "openstack_objectstorage_object_v1", name: "o", after: { content: `marked-${secret}` } },
    ],
    {},
  ).plan as { resource_changes: { type: string; change: Record<string, unknown> }[] };
  for (const { type, change } of content.resource_changes) {
    if (type === "openstack_objectstorage_object_v1") change["after_sensitive"] = { content: true };
  }
  writeFileSync(file, JSON.stringify(content));
  const { out, json } = await estate("--environment", minimalFolder, "--plan", file);
  expect(out).not.toContain(secret);
  const user = json.resources.find(({ type }) => type === "openstack_identity_user_v3");
  expect(user?.attributes).toMatchObject({ password: { marker: "sensitive" }, description: "with [hidden]" });
});
