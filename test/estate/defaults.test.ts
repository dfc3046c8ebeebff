import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaults } from "../../estate/defaults";
import type { Value } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { createsNothing, openstackTypes } from "../../estate/provider-types";
import { inlinePlan, type InlineResource } from "../policies/inline-plan";
import { root } from "../tools";

interface Schema {
  readonly block: {
    readonly attributes?: object;
    readonly block_types?: Readonly<Record<string, Schema>>;
  };
}

const content = JSON.parse(readFileSync(join(root, "providers/openstack/schema.json"), "utf8")) as {
  provider_schemas: Record<string, { resource_schemas: Record<string, Schema> }>;
};
const schemas = Object.values(content.provider_schemas)[0]?.resource_schemas ?? {};

test("the list of types is that of the provider's schema", () => {
  expect([...openstackTypes].sort()).toEqual(Object.keys(schemas).sort());
  expect(openstackTypes.size).toBe(108);
});

test.each([
  ["terraform_data", true],
  ["null_resource", true],
  ["random_password", true],
  ["aws_instance", false],
  ["random", false],
  ["local_file", false],
])("%s creates nothing: %s", (type, expected) => {
  expect(createsNothing(type)).toBe(expected);
});

test("every default names an attribute that the provider has, once, with a source", () => {
  const names = defaults.map(({ type, attribute }) => `${type}.${attribute}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { type, attribute, source, sameAs } of defaults) {
    const [block, , inner = block] = attribute.split(".");
    const body = schemas[type]?.block;
    const attributes = (inner === block ? body : body?.block_types?.[block ?? ""]?.block)?.attributes ?? {};
    expect(Object.keys(attributes)).toContain(inner);
    if (sameAs) expect(Object.keys(attributes)).toContain(sameAs.through);
    expect(source).not.toBe("");
  }
});

function ask(resources: readonly InlineResource[], path: string): Value {
  const estate = buildEstate([inlinePlan(resources)]);
  const resource = estate.find("inline", `${resources[0]?.type}.${resources[0]?.name}`);
  if (!resource) throw new Error("No resource");
  return estate.get(resource, path);
}

test.each([
  ["openstack_networking_secgroup_v2", "delete_default_rules", false],
  ["openstack_networking_secgroup_v2", "stateful", true],
  ["openstack_networking_secgroup_rule_v2", "protocol", "any"],
  ["openstack_networking_router_v2", "enable_snat", true],
  ["openstack_networking_network_v2", "external", false],
  ["openstack_fw_rule_v2", "action", "deny"],
  ["openstack_fw_rule_v2", "enabled", true],
])("%s without %s has %s", (type, attribute, value) => {
  expect(ask([{ type, name: "x" }], attribute)).toMatchObject({ state: "default", value });
});

test("an empty text counts as not written, as the provider does not send it", () => {
  expect(
    ask(
      [{ type: "openstack_networking_secgroup_rule_v2", name: "r", after: { remote_ip_prefix: "" } }],
      "remote_ip_prefix",
    ),
  ).toEqual({ state: "absent" });
});

test("a port takes port security from its network, also where that is off", () => {
  const port = {
    type: "openstack_networking_port_v2",
    name: "p",
    refs: { network_id: "openstack_networking_network_v2.n.id" },
  };
  const network = { type: "openstack_networking_network_v2", name: "n" };
  expect(ask([port, network], "port_security_enabled")).toMatchObject({ state: "default", value: true });
  const off = { ...network, after: { port_security_enabled: false } };
  expect(ask([port, off], "port_security_enabled")).toMatchObject({ state: "default", value: false });
});
