import type { Estate, StackPlan, Value } from "../../../estate/model";
import { buildEstate } from "../../../estate/plan";
import { EgovError } from "../../../messages/errors";
import { at, short } from "../plans";

const required = { openstack: { source: "terraform-provider-openstack/openstack", version: "3.4.0" } };

function template(stack: string, content: Readonly<Record<string, unknown>>): StackPlan {
  return {
    stack,
    file: `${stack}/cdk.tf.json`,
    plan: { terraform: { required_providers: required }, ...content },
  };
}

function port(body: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) {
  const resource = {
    openstack_networking_network_v2: { n: { name: "n" } },
    openstack_networking_port_v2: { p: body },
  };
  const estate = buildEstate([template("s", { resource, ...more })]);
  return (path: string): unknown =>
    short(estate.get(at(estate, "s", "openstack_networking_port_v2.p"), path));
}

const network = "openstack_networking_network_v2.n";

describe("attributes of a configuration in JSON", () => {
  test("what is written is known, what is not is absent or has its default", () => {
    const get = port({ name: "p", tags: ["a", "b"] });
    expect(get("name")).toEqual({ state: "known", value: "p" });
    expect(get("tags")).toEqual({ state: "known", value: ["a", "b"] });
    expect(get("description")).toEqual({ state: "absent" });
    expect(get("admin_state_up")).toMatchObject({ state: "default", value: true });
  });

  test("a whole reference leads to its resource, also inside lists and blocks", () => {
    const get = port({
      network_id: `\${${network}.id}`,
      security_group_ids: [`\${${network}.id}`],
      fixed_ip: [{ subnet_id: `\${${network}.id}`, ip_address: "10.0.0.1" }],
    });
    expect(get("network_id")).toEqual([`s::${network}.id`]);
    expect(get("security_group_ids")).toEqual([`s::${network}.id`]);
    expect(get("fixed_ip.0.subnet_id")).toEqual([`s::${network}.id`]);
    expect(get("fixed_ip.0.ip_address")).toEqual({ state: "known", value: "10.0.0.1" });
  });

  test.each([
    [`net-\${${network}.id}`, `cannot follow \${${network}.id}`],
    ["${upper(var.name)}", "cannot follow ${upper(var.name)}"],
    ['${join("hunter2-secret", [var.a])}', 'cannot follow ${join("…", [var.a])}'],
    ["%{ if true }x%{ endif }", "cannot follow %{…}"],
    ["${var.name}", "cannot follow var.name"],
    ["${local.missing}", "cannot follow local.missing"],
    ["${openstack_networking_network_v2.none.id}", "cannot follow openstack_networking_network_v2.none.id"],
  ])("%s is unknown, with the reason and without the texts inside", (name, reason) => {
    expect(port({ name })("name")).toEqual({ state: "unknown", reason });
  });

  test("an expression is unknown, yet it is known what it is made of", () => {
    const resource = { openstack_networking_network_v2: { n: {}, m: { name: `x-\${${network}.name}` } } };
    const estate = buildEstate([template("s", { resource })]);
    const targets = estate.targets(at(estate, "s", "openstack_networking_network_v2.m"), "name");
    expect(targets.map(({ address }) => address)).toEqual([network]);
  });

  test("doubled signs are no expression", () => {
    expect(port({ name: "$${a} %%{b}" })("name")).toEqual({ state: "known", value: "${a} %{b}" });
  });

  test("what the cloud computes is unknown, not absent", () => {
    const get = port({});
    expect(get("mac_address")).toEqual({ state: "unknown", reason: "filled in by the cloud" });
    expect(get("all_fixed_ips")).toEqual({ state: "unknown", reason: "filled in by the cloud" });
  });

  test("a switch in quotes is a switch and a number in quotes is a number, as for Terraform", () => {
    const resource = {
      openstack_networking_network_v2: { n: { shared: "true", name: 7 } },
      openstack_networking_secgroup_rule_v2: { r: { port_range_min: "22" } },
    };
    const estate = buildEstate([template("s", { resource })]);
    const value = (address: string, path: string): Value => estate.get(at(estate, "s", address), path);
    expect(value(network, "shared")).toEqual({ state: "known", value: true });
    expect(value(network, "name")).toEqual({ state: "known", value: "7" });
    expect(value("openstack_networking_secgroup_rule_v2.r", "port_range_min")).toEqual({
      state: "known",
      value: 22,
    });
  });

  test("a block may stand without its list, and dynamic blocks have no number", () => {
    const resource = {
      openstack_networking_port_v2: {
        one: { fixed_ip: { ip_address: "10.0.0.1" } },
        none: {},
        many: { dynamic: { fixed_ip: { for_each: "${var.ips}", content: {} } } },
      },
    };
    const estate = buildEstate([template("s", { resource })]);
    const count = (name: string) =>
      estate.blockCount(at(estate, "s", `openstack_networking_port_v2.${name}`), "fixed_ip");
    expect([count("one"), count("none"), count("many")]).toEqual([1, 0, undefined]);
  });

  test("locals that are written are put in, also through each other", () => {
    const locals = { base: "office", full: "${local.base}-net", deep: { cidr: "10.0.0.0/24" } };
    const get = port({ name: "${local.full}", description: "in ${local.deep.cidr}" }, { locals });
    expect(get("name")).toEqual({ state: "known", value: "office-net" });
    expect(get("description")).toEqual({ state: "known", value: "in 10.0.0.0/24" });
  });

  test("a circle of locals ends", () => {
    expect(
      port({ name: "${local.a}" }, { locals: { a: "${local.b}", b: "${local.a}" } })("name"),
    ).toMatchObject({
      state: "unknown",
    });
  });
});

describe("instances", () => {
  const resource = {
    openstack_networking_network_v2: {
      counted: { count: 2, name: "n-${count.index}" },
      each: { for_each: { a: { cidr: "x" }, b: { cidr: "y" } }, name: "${each.key}-${each.value.cidr}" },
      open: { for_each: "${var.networks}", name: "${each.key}" },
      none: { count: 0 },
    },
    openstack_networking_subnet_v2: {
      s: { network_id: "${openstack_networking_network_v2.counted[1].id}" },
      e: {
        for_each: { a: {} },
        network_id: "${openstack_networking_network_v2.each[each.key].id}",
      },
    },
  };
  let estate: Estate;
  beforeEach(() => {
    estate = buildEstate([template("s", { resource })]);
  });
  const name = (address: string) => short(estate.get(at(estate, "s", address), "name"));

  test("a number and a map are expanded", () => {
    expect(name("openstack_networking_network_v2.counted[1]")).toEqual({ state: "known", value: "n-1" });
    expect(name('openstack_networking_network_v2.each["b"]')).toEqual({ state: "known", value: "b-y" });
    expect(estate.find("s", "openstack_networking_network_v2.none")).toBeUndefined();
  });

  test("what Terraform has to work out is judged as one instance that is not known", () => {
    expect(name("openstack_networking_network_v2.open")).toMatchObject({ state: "unknown" });
  });

  test("a reference with an index leads to that instance", () => {
    expect(short(estate.get(at(estate, "s", "openstack_networking_subnet_v2.s"), "network_id"))).toEqual([
      "s::openstack_networking_network_v2.counted[1].id",
    ]);
    expect(short(estate.get(at(estate, "s", 'openstack_networking_subnet_v2.e["a"]'), "network_id"))).toEqual(
      ['s::openstack_networking_network_v2.each["a"].id'],
    );
  });
});

describe("providers", () => {
  const provider = { openstack: [{ region: "r1" }, { alias: "two", region: "r2", tenant_name: "finance" }] };
  const resource = {
    openstack_networking_network_v2: { a: {}, b: { provider: "openstack.two" } },
    random_password: { p: {} },
  };
  let estate: Estate;
  beforeEach(() => {
    estate = buildEstate([template("s", { provider, resource })]);
  });

  test("region and project come from the configuration that a resource uses", () => {
    const b = at(estate, "s", "openstack_networking_network_v2.b");
    expect([at(estate, "s", "openstack_networking_network_v2.a").region, b.region]).toEqual(["r1", "r2"]);
    expect(estate.providerValue(b, "tenant_name")).toEqual({ state: "known", value: "finance" });
  });

  test("source and version are those that are required; one without a block is there as well", () => {
    expect(estate.providers.map(({ key, source, version }) => [key, source, version])).toEqual([
      ["openstack", "registry.terraform.io/terraform-provider-openstack/openstack", "3.4.0"],
      ["openstack.two", "registry.terraform.io/terraform-provider-openstack/openstack", "3.4.0"],
      ["random", "registry.terraform.io/hashicorp/random", undefined],
    ]);
  });
});

test("an output of another stack is followed to its resource", () => {
  const upstream = template("platform", {
    resource: { openstack_identity_project_v3: { finance: { name: "finance" } } },
    output: { project: { value: "${openstack_identity_project_v3.finance.id}" } },
  });
  const own = template("tenant", {
    variable: { platform__project: { type: "string" } },
    resource: { openstack_networking_network_v2: { n: { tenant_id: "${var.platform__project}" } } },
  });
  const estate = buildEstate([upstream, own]);
  expect(short(estate.get(at(estate, "tenant", network), "tenant_id"))).toEqual([
    "platform::openstack_identity_project_v3.finance.id",
  ]);
  expect([...estate.sources]).toEqual([
    ["platform", "template"],
    ["tenant", "template"],
  ]);
});

test("what the provider calls secret is marked, also inside blocks", () => {
  const resource = {
    openstack_identity_user_v3: { u: { name: "u", password: "hunter2-secret" } },
    openstack_db_instance_v1: { d: { user: [{ name: "a", password: "hunter2-secret" }] } },
  };
  const estate = buildEstate([template("s", { resource })]);
  expect(estate.secrets(at(estate, "s", "openstack_identity_user_v3.u"))).toMatchObject({ password: true });
  expect(estate.secrets(at(estate, "s", "openstack_db_instance_v1.d"))).toMatchObject({
    user: [{ password: true }],
  });
});

test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
  ["modules", { module: { m: { source: "./m" } } }, /calls modules \(m\)/],
  ["no resources", { resource: {} }, /no resources/],
])("a configuration with %s is refused with its file", (_name, content, message) => {
  let error: unknown;
  try {
    buildEstate([template("s", content)]);
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(EgovError);
  expect((error as EgovError).message).toMatch(message);
  expect((error as EgovError).problems[0]?.place?.file).toBe("s/cdk.tf.json");
});
