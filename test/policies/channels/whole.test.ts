import { buildEstate } from "../../../estate/plan";
import { check } from "../../../policies/engine";
import type { Finding } from "../../../policies/rule";
import { rules } from "../../../policies/rules";
import { inlinePlan, project, type InlineResource } from "../inline-plan";
import { blocking, isBlocking, minimalEnvironment, runRule, today } from "../minimal";

const network = (name: string, tenant: string): InlineResource => ({
  type: "openstack_networking_network_v2",
  name,
  after: { name },
  refs: { tenant_id: `openstack_identity_project_v3.${tenant}.id` },
});

function ran(rule: string, partial: boolean): readonly Finding[] {
  const plan = inlinePlan([project("finance", "sample-finance"), network("office", "finance")]);
  const environment = minimalEnvironment();
  return check({ environment, estate: buildEstate([plan]), rules, date: today, only: [rule], partial })
    .findings;
}

test("a unit that no plan holds fails, and is undetermined where stacks were left out on purpose", () => {
  const whole = ran("OST-34", false).filter(({ result }) => result === "fail");
  const part = ran("OST-34", true).filter(({ result }) => result === "undetermined");
  expect(whole.map(({ subject }) => subject.address)).toContain("counties/north.yaml#tenant");
  expect(part.map(({ subject }) => subject.address)).toEqual(whole.map(({ subject }) => subject.address));
  expect(ran("OST-34", true).some(({ result }) => result === "fail")).toBe(false);
});

describe("whose a stack is", () => {
  const foreign = [
    project("finance", "sample-finance"),
    project("office", "sample-office"),
    network("a", "office"),
  ];

  function inStack(stack: string): readonly string[] {
    return blocking("OST-30", foreign, { stack }).map(({ result }) => result);
  }

  test("its id says it", () => {
    expect(inStack("agency-office")).toEqual([]);
    expect(inStack("agency-finance")).toEqual(["fail"]);
    expect(inStack("egress")).toEqual(["fail"]);
    expect(inStack("platform")).toEqual([]);
  });

  test("a stack that makes projects of several units is the platform's", () => {
    expect(inStack("something")).toEqual([]);
  });

  test("a stack that builds in several units and makes no project is nobody's", () => {
    const plans = [
      inlinePlan([project("finance", "sample-finance"), project("office", "sample-office")], {
        stack: "platform",
        plan: {},
      }),
      inlinePlan(
        ["sample-finance", "sample-office"].map((tenant, at) => ({
          type: "openstack_networking_network_v2",
          name: `n${at}`,
          after: { name: `n${at}`, tenant_id: tenant },
        })),
        { stack: "odd" },
      ),
    ];
    const found = runRule("OST-30", plans).findings.filter(({ result }) => isBlocking(result));
    expect(found.map(({ result }) => result)).toEqual(["undetermined", "undetermined"]);
  });
});

describe("quotas", () => {
  const quota = (after: object, tenant: string): readonly InlineResource[] => [
    project("unit", tenant),
    {
      type: "openstack_networking_quota_v2",
      name: "unit",
      after: { router: 0, floatingip: 0, rbac_policy: 0, ...after },
      refs: { project_id: "openstack_identity_project_v3.unit.id" },
    },
  ];
  const messages = (resources: readonly InlineResource[]) =>
    blocking("OST-31", resources).map(({ result }) => result);

  test.each([
    ["a unit with none", {}, "sample-finance", 0],
    ["a unit with a sharing policy", { rbac_policy: 1 }, "sample-finance", 1],
    ["a unit without a limit", { network: -1 }, "sample-finance", 1],
    ["the egress with as many as it has lines", { router: 2, floatingip: 2 }, "sample-egress", 0],
    ["the egress with one more", { floatingip: 3 }, "sample-egress", 1],
    ["the platform with routers", { router: 500, rbac_policy: 100 }, "sample-backbone", 0],
    ["the platform with a public address", { floatingip: 1 }, "sample-backbone", 1],
  ])("%s", (_, after, tenant, count) => {
    expect(messages(quota(after, tenant))).toHaveLength(count);
  });
});

test("a limit that the cloud reports as -1 and nobody chose is none of the author's", () => {
  const reported = { instances: 1, fixed_ips: -1, floating_ips: -1, security_groups: -1 };
  const quota = (after: object): InlineResource => ({
    type: "openstack_compute_quotaset_v2",
    name: "unit",
    actions: ["no-op"],
    before: { ...after },
    after: { ...after },
  });
  const plan = inlinePlan([quota(reported)]);
  const { configuration } = plan.plan as {
    configuration: { root_module: { resources: { expressions: Record<string, unknown> }[] } };
  };
  const [block] = configuration.root_module.resources;
  if (block) block.expressions = { instances: { constant_value: 1 } };
  const found = runRule("OST-31", [plan]).findings.filter(({ result }) => isBlocking(result));
  expect(found).toEqual([]);
  expect(blocking("OST-31", [quota({ instances: -1 })])).toHaveLength(1);
});

describe("programs on the side", () => {
  test("a data source that runs a program, and the state of another stack", () => {
    const sources = ["external", "terraform_remote_state"].map((type): InlineResource => ({
      type,
      name: "x",
      mode: "data",
      provider: "registry.terraform.io/x/y",
    }));
    expect(blocking("OST-36", sources).map(({ result }) => result)).toEqual(["fail", "fail"]);
  });
});

describe("provider configurations", () => {
  const plan = (provider: object) =>
    runRule("OST-35", [
      inlinePlan([{ type: "openstack_networking_network_v2", name: "a", after: { name: "a" } }], {
        plan: {
          configuration: {
            provider_config: {
              openstack: {
                name: "openstack",
                full_name: "registry.terraform.io/terraform-provider-openstack/openstack",
                version_constraint: "3.4.0",
                expressions: { region: { constant_value: "sample-1" } },
                ...provider,
              },
            },
            root_module: {
              resources: [
                {
                  address: "openstack_networking_network_v2.a",
                  mode: "managed",
                  type: "openstack_networking_network_v2",
                  name: "a",
                  provider_config_key: "openstack",
                  expressions: {},
                },
              ],
            },
          },
        },
      }),
    ]).findings.filter(({ result }) => isBlocking(result)).length;

  test.each([
    ["the declared one", {}, 0],
    ["exactly the version", { version_constraint: "= 3.4.0" }, 0],
    ["another version", { version_constraint: "~> 2.0" }, 1],
    ["another source", { full_name: "registry.terraform.io/somebody/openstack" }, 1],
    ["another region", { expressions: { region: { constant_value: "elsewhere" } } }, 1],
    ["a region from a variable nobody knows", { expressions: { region: { references: ["var.where"] } } }, 1],
    ["no region", { expressions: {} }, 1],
  ])("%s", (_, provider, count) => {
    expect(plan(provider)).toBe(count);
  });
});
