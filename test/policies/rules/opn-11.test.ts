import type { ProjectFile } from "../../../environments/types";
import { buildEstate } from "../../../estate/plan";
import { projectCosts } from "../../../policies/facts/cost";
import { inlinePlan, project, type InlineOptions, type InlineResource } from "../inline-plan";
import { isBlocking, minimalEnvironment, runRule } from "../minimal";

// Prices: small 1000, ssd 2 a GiB, object storage 1 a GiB, load balancer 500, public address 300. Ceiling 100000.
const base = minimalEnvironment();
const budget = { system: "budget" };

const instance = (after: object = {}): InlineResource => ({
  type: "openstack_compute_instance_v2",
  name: "i",
  after: { name: "i", flavor_name: "small", metadata: budget, ...after },
});
const volume = (after: object = {}): InlineResource => ({
  type: "openstack_blockstorage_volume_v3",
  name: "v",
  after: { size: 10, volume_type: "ssd", metadata: budget, ...after },
});

function cost(resources: readonly InlineResource[], options?: InlineOptions) {
  const [found] = projectCosts(base, buildEstate([inlinePlan(resources, options)]));
  return found;
}

describe("cost of a project", () => {
  test.each<[string, readonly InlineResource[], number]>([
    ["an instance", [instance()], 1000],
    ["a volume", [volume()], 20],
    [
      "a boot volume",
      [
        instance({
          block_device: [
            { source_type: "image", destination_type: "volume", volume_size: 40, volume_type: "ssd" },
          ],
        }),
      ],
      1080,
    ],
    [
      "an existing volume as boot device costs once",
      [instance({ block_device: [{ source_type: "volume", destination_type: "volume" }] })],
      1000,
    ],
    [
      "a load balancer",
      [{ type: "openstack_lb_loadbalancer_v2", name: "l", after: { tags: ["system:budget"] } }],
      500,
    ],
    [
      "a container by its quota",
      [
        {
          type: "openstack_objectstorage_container_v1",
          name: "c",
          after: { name: "c", metadata: { ...budget, "quota-bytes": String(5 * 1024 ** 3) } },
        },
      ],
      5,
    ],
    ["what goes costs nothing", [{ ...instance(), actions: ["delete"], before: {} }, volume()], 20],
    ["what stays counts too", [{ ...instance(), actions: ["no-op"], before: {} }], 1000],
    ["another system's is not its own", [instance({ metadata: { system: "documents" } })], 0],
  ])("%s", (_name, resources, yuanPerYear) => {
    expect(cost(resources)).toEqual({
      project: "budget-renewal",
      name: base.projects[0]?.name,
      yuanPerYear,
      ceilingYuanPerYear: 100000,
      unpriced: [],
    });
  });

  test("a flavor may be a reference, or an id", () => {
    const flavor: InlineResource = {
      type: "openstack_compute_flavor_v2",
      name: "f",
      after: { name: "small" },
    };
    const byId = {
      ...instance({ flavor_name: null }),
      refs: { flavor_id: "openstack_compute_flavor_v2.f.id" },
    };
    expect(cost([flavor, byId])?.yuanPerYear).toBe(1000);
    expect(cost([instance({ flavor_name: null, flavor_id: "small" })])?.yuanPerYear).toBe(1000);
  });

  test("a public address counts to the system that it leads to", () => {
    const balancer: InlineResource = {
      type: "openstack_lb_loadbalancer_v2",
      name: "l",
      after: { tags: ["system:budget"] },
    };
    const address: InlineResource = {
      type: "openstack_networking_floatingip_v2",
      name: "a",
      refs: { port_id: "openstack_lb_loadbalancer_v2.l.vip_port_id" },
    };
    expect(cost([balancer, address])?.yuanPerYear).toBe(800);
  });

  test("the vault of the recovery site counts by recovery.yaml", () => {
    const vault: InlineResource = {
      type: "openstack_objectstorage_container_v1",
      name: "c",
      after: { name: "recovery-budget", metadata: budget },
    };
    expect(cost([vault], { region: "sample-2" })?.yuanPerYear).toBe(50);
  });

  test.each<[string, InlineResource]>([
    ["a flavor without price", instance({ flavor_name: "giant" })],
    ["no flavor", instance({ flavor_name: null })],
    ["a volume type without price", volume({ volume_type: "gold" })],
    ["no volume type", volume({ volume_type: null })],
    ["a size that is not known", { ...volume({ size: null }), refs: { size: "local.size" } }],
    [
      "a boot volume of unknown type",
      instance({ block_device: [{ source_type: "image", destination_type: "volume", volume_size: 40 }] }),
    ],
    [
      "a container of unknown size",
      { type: "openstack_objectstorage_container_v1", name: "c", after: { name: "c", metadata: budget } },
    ],
  ])("%s is unpriced, not free", (_name, resource) => {
    expect(cost([resource])?.unpriced).toHaveLength(1);
  });
});

describe("OPN-11", () => {
  const findings = (resources: readonly InlineResource[], ceiling = 100000) => {
    const projects = base.projects.map((file): ProjectFile => ({
      ...file,
      ceiling: { ...file.ceiling, yuanPerYear: ceiling },
    }));
    return runRule("OPN-11", [inlinePlan(resources)], { ...base, projects })
      .findings.filter(({ result }) => isBlocking(result))
      .map(({ result, message }) => `${result}: ${message.en}`);
  };

  test("the ceiling itself is within, one yuan less is not", () => {
    expect(findings([instance(), volume()], 1020)).toEqual([]);
    expect(findings([instance(), volume()], 1019)).toEqual([
      expect.stringMatching(/^fail: .*1020 yuan a year, 1 above/),
    ]);
  });

  test("unknown prices cannot be told, but what is known may be too much already", () => {
    expect(findings([instance(), { ...volume({ volume_type: "gold" }) }], 5000)).toEqual([
      expect.stringMatching(/^undetermined: .*1 resources without price/),
    ]);
    expect(findings([instance(), { ...volume({ volume_type: "gold" }) }], 500)).toEqual([
      expect.stringMatching(/^fail/),
    ]);
  });

  test("a system whose stack is not planned does not count as free", () => {
    expect(findings([project("p", "sample-finance")])).toEqual([
      expect.stringMatching(/^undetermined: There is no plan of agency-finance/),
    ]);
  });

  test("what names no system, or an unknown one, does not slip by", () => {
    expect(findings([instance(), volume({ metadata: null })])).toEqual([
      expect.stringMatching(/^undetermined: .*names no system/),
    ]);
    expect(findings([instance(), volume({ metadata: { system: "ghost" } })])).toEqual([
      expect.stringMatching(/^fail: System ghost is not declared/),
    ]);
  });
});
