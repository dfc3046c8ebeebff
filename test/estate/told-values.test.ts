import type { Value } from "../../estate/model";
import { buildEstate } from "../../estate/plan";
import { inlinePlan, type InlineResource } from "../policies/inline-plan";
import { at, short } from "./plans";

const port = "openstack_networking_port_v2";
const network = "openstack_networking_network_v2";
const one: InlineResource = {
  type: network,
  name: "one",
  after: { name: "net", port_security_enabled: false },
};
const other: InlineResource = { type: network, name: "other" };

interface Change {
  readonly unknown?: unknown;
  readonly expressions?: unknown;
  /** The configuration lacks the resource, as that of a state does. */
  readonly bare?: boolean;
}

interface Editable {
  resource_changes: { type: string; change: Record<string, unknown> }[];
  configuration: { root_module: { resources: { type: string; expressions: unknown }[] } };
}

/** A port among networks, with what Terraform writes about it put in by hand. */
function told(resource: Partial<InlineResource>, path: string, change: Change = {}): Value {
  const source = inlinePlan([one, other, { type: port, name: "p", ...resource }]);
  const plan = source.plan as Editable;
  const planned = plan.resource_changes.find(({ type }) => type === port);
  if (planned && change.unknown !== undefined) planned.change["after_unknown"] = change.unknown;
  const module = plan.configuration.root_module;
  const block = module.resources.find(({ type }) => type === port);
  if (block && change.expressions !== undefined) block.expressions = change.expressions;
  if (change.bare === true) module.resources = module.resources.filter(({ type }) => type !== port);
  const estate = buildEstate([source]);
  return estate.get(at(estate, "inline", `${port}.p`), path);
}

const refers = (...references: string[]) => ({ references });

describe("what is known only after apply", () => {
  test("is unknown where the plan has no configuration of the resource", () => {
    expect(told({}, "network_id", { unknown: { network_id: true }, bare: true })).toEqual({
      state: "unknown",
      reason: "the plan has no configuration of this resource",
    });
  });

  test("is unknown with the names of what cannot be followed, each once", () => {
    const expressions = { network_id: [refers("local.a"), refers("local.a"), refers("local.b")] };
    expect(told({}, "network_id", { unknown: { network_id: true }, expressions })).toEqual({
      state: "unknown",
      reason: "cannot follow local.a, local.b",
    });
  });

  test("is unknown where a constant stands for it", () => {
    const expressions = { network_id: { constant_value: "x" } };
    expect(told({}, "network_id", { unknown: { network_id: true }, expressions })).toEqual({
      state: "unknown",
      reason: "known only after apply",
    });
  });

  test.each([
    [{ fixed_ip: true }, 'block "fixed_ip" is filled in by the cloud, or written dynamically'],
    [{ fixed_ip: [{ subnet_id: true }] }, 'block "fixed_ip" is written dynamically'],
  ])("in a block that is not written says why: %j", (unknown, reason) => {
    expect(told({}, "fixed_ip.0.subnet_id", { unknown, expressions: {} })).toEqual({
      state: "unknown",
      reason,
    });
  });

  test("is a reference where some of a list is not known", () => {
    const expressions = { security_group_ids: refers(`${network}.one.id`, `${network}.one`) };
    const after = { security_group_ids: ["a", null] };
    for (const unknown of [
      [false, true],
      [true, false],
    ])
      expect(
        short(
          told({ after }, "security_group_ids", { unknown: { security_group_ids: unknown }, expressions }),
        ),
      ).toEqual([`inline::${network}.one.id`]);
    const none = { security_group_ids: [false, false] };
    expect(told({ after }, "security_group_ids", { unknown: none, expressions })).toMatchObject({
      state: "known",
    });
  });

  test("is a reference where some of a map is not known", () => {
    const expressions = { value_specs: refers(`${network}.one.id`, `${network}.one`) };
    const change = { unknown: { value_specs: { a: true } }, expressions };
    expect(short(told({ after: { value_specs: { b: "x" } } }, "value_specs", change))).toEqual([
      `inline::${network}.one.id`,
    ]);
  });
});

describe("references", () => {
  test("lead to each resource once, in order, and by its attribute", () => {
    const id = (name: string) => refers(`${network}.${name}.id`, `${network}.${name}`);
    const expressions = { network_id: [id("one"), id("other"), id("one"), refers(`${network}.one.tags`)] };
    expect(short(told({}, "network_id", { unknown: { network_id: true }, expressions }))).toEqual([
      `inline::${network}.one.id`,
      `inline::${network}.other.id`,
      `inline::${network}.one.tags`,
    ]);
  });

  test("lead on where the attribute is a reference itself", () => {
    const subnet = {
      type: "openstack_networking_subnet_v2",
      name: "s",
      refs: { network_id: `${network}.one.id` },
    };
    const through = {
      type: port,
      name: "p",
      refs: { network_id: "openstack_networking_subnet_v2.s.network_id" },
    };
    const estate = buildEstate([inlinePlan([one, subnet, through])]);
    expect(short(estate.get(at(estate, "inline", `${port}.p`), "network_id"))).toEqual([
      `inline::${network}.one.id`,
    ]);
  });
});

describe("a marker of another stack", () => {
  const marker = "egov:pending:upstream/net";
  const upstream = inlinePlan([one], { stack: "upstream" });
  const outputs = (upstream.plan as { configuration: { root_module: { outputs: Record<string, unknown> } } })
    .configuration.root_module.outputs;
  outputs["net"] = { expression: refers(`${network}.one.id`, `${network}.one`) };

  function marked(expression: unknown): unknown {
    const source = inlinePlan([{ type: port, name: "p", after: { network_id: marker } }]);
    const [block] = (source.plan as Editable).configuration.root_module.resources;
    if (block) block.expressions = { network_id: expression };
    const estate = buildEstate([source, upstream]);
    return short(estate.get(at(estate, "inline", `${port}.p`), "network_id"));
  }

  test.each([
    ["by the name of its variable", refers("var.upstream__net")],
    ["by the marker, where the variable has another name", refers("var.net")],
    ["by the marker, where it is written as text", { constant_value: marker }],
  ])("leads to the resource behind the output: %s", (_name, expression) => {
    expect(marked(expression)).toEqual([`upstream::${network}.one.id`]);
  });
});

describe("a default that is that of another resource", () => {
  const path = "port_security_enabled";

  test("is its value", () => {
    const by = {
      unknown: { network_id: true, [path]: true },
      expressions: { network_id: refers(`${network}.one.id`) },
    };
    expect(told({}, path, by)).toMatchObject({ state: "default", value: false });
  });

  test("is the general one where the other is not told, or there are two", () => {
    for (const network_id of [undefined, [refers(`${network}.one.id`), refers(`${network}.other.id`)]]) {
      const expressions = network_id === undefined ? {} : { network_id };
      const unknown = { network_id: true, [path]: true };
      expect(told({}, path, { unknown, expressions })).toEqual({
        state: "default",
        value: true,
        source: expect.stringContaining("_determine_port_security") as string,
      });
    }
  });

  test("is that of the other where it has none written", () => {
    const by = {
      unknown: { network_id: true, [path]: true },
      expressions: { network_id: refers(`${network}.other.id`) },
    };
    expect(told({}, path, by)).toMatchObject({
      state: "default",
      value: true,
      source: "neutron-lib port_security.py:26",
    });
  });
});
