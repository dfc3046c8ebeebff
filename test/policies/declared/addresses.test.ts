import { inlinePlan, project, type InlineResource } from "../inline-plan";
import { blocking, isBlocking, runRule } from "../minimal";

function subnet(name: string, after: object, owner = "p", network = "n"): InlineResource {
  return {
    type: "openstack_networking_subnet_v2",
    name,
    after: { ...after },
    refs: {
      tenant_id: `openstack_identity_project_v3.${owner}.id`,
      network_id: `openstack_networking_network_v2.${network}.id`,
    },
  };
}

const network: InlineResource = { type: "openstack_networking_network_v2", name: "n", after: { name: "n" } };

function found(rule: string, tenant: string, subnets: readonly InlineResource[]): readonly string[] {
  return blocking(rule, [project("p", tenant), network, ...subnets]).map(
    ({ result, message }) => `${result} ${message.en}`,
  );
}

describe("GW-01", () => {
  test.each([
    ["the first address before a zone", "10.31.255.0/24", /in no zone/],
    ["two zones that touch", "10.160.0.0/15", /zones exchange and management/],
    ["everything", "0.0.0.0/0", /in no zone/],
  ])("refuses %s", (_title, cidr, reason) => {
    expect(found("GW-01", "sample-finance", [subnet("a", { cidr })])).toEqual([
      expect.stringMatching(reason),
    ]);
  });

  test("takes a line of the egress, a link and a block whose host bits are written", () => {
    for (const cidr of ["203.0.113.0/25", "10.255.16.4/30", "10.128.16.7/24"]) {
      expect(found("GW-01", "sample-egress", [subnet("a", { cidr })])).toEqual([]);
    }
  });

  test("cannot tell a subnet without block or pool", () => {
    expect(found("GW-01", "sample-finance", [subnet("a", { prefix_length: 24 })])).toEqual([
      expect.stringMatching(/^undetermined/),
    ]);
  });

  test("has nothing to say without subnets", () => {
    const { findings } = runRule("GW-01", [inlinePlan([network])]);
    expect(findings.map(({ result }) => result)).toEqual(["not-applicable"]);
  });
});

describe("GW-02", () => {
  test.each([
    ["an agency", "sample-finance", "10.65.3.0/24"],
    ["the exchange", "sample-exchange", "10.64.9.0/24"],
    ["a stranger", "another-project", "10.100.0.0/24"],
  ])("refuses %s in the shared area", (_title, tenant, cidr) => {
    expect(found("GW-02", tenant, [subnet("a", { cidr })])).toEqual([
      expect.stringMatching(/^fail .*shared area/),
    ]);
  });

  test("lets the backbone and counties in, each county in its own block", () => {
    expect(found("GW-02", "sample-backbone", [subnet("a", { cidr: "10.64.0.0/24" })])).toEqual([]);
    expect(found("GW-02", "sample-county-south", [subnet("a", { cidr: "10.66.40.0/24" })])).toEqual([]);
    expect(found("GW-02", "sample-county-south", [subnet("a", { cidr: "10.65.40.0/24" })])).toHaveLength(1);
  });

  test("is silent about subnets elsewhere", () => {
    expect(found("GW-02", "sample-finance", [subnet("a", { cidr: "10.128.16.0/24" })])).toEqual([]);
  });
});

describe("GW-03", () => {
  test("finds the overlap of a wide subnet with one that is not next to it", () => {
    const subnets = [
      subnet("wide", { cidr: "10.64.0.0/20" }),
      subnet("first", { cidr: "10.64.1.0/24" }),
      subnet("last", { cidr: "10.64.15.0/24" }),
      subnet("beyond", { cidr: "10.64.16.0/24" }),
    ];
    expect(found("GW-03", "sample-backbone", subnets)).toHaveLength(2);
  });

  test("does not take two sites for one", () => {
    const stacks = ["sample-1", "sample-2"].map((region) =>
      inlinePlan([project("p", "sample-backbone"), network, subnet("a", { cidr: "10.64.0.0/24" })], {
        stack: region,
        region,
      }),
    );
    const { findings } = runRule("GW-03", stacks);
    expect(findings.filter(({ result }) => isBlocking(result))).toEqual([]);
  });

  test("does not take a pool for what it will give", () => {
    const pool: InlineResource = {
      type: "openstack_networking_subnetpool_v2",
      name: "pool",
      after: { prefixes: ["10.128.16.0/20"] },
    };
    const from = (name: string): InlineResource => {
      const { refs, ...rest } = subnet(name, { prefix_length: 26 });
      return { ...rest, refs: { ...refs, subnetpool_id: "openstack_networking_subnetpool_v2.pool.id" } };
    };
    expect(found("GW-03", "sample-finance", [pool, from("a"), from("b")])).toEqual([]);
  });
});
