import type { DeclaredSystem, Environment } from "../../../environments/model";
import type { CountyFile, RecoveryFile, System } from "../../../environments/types";
import type { InlineOptions, InlineResource } from "../inline-plan";
import { inlinePlan, project } from "../inline-plan";
import { blocking, isBlocking, minimalEnvironment, runRule } from "../minimal";
import { without } from "../without";

const base = minimalEnvironment();
const plan = inlinePlan([{ type: "openstack_networking_network_v2", name: "n" }]);

/** The environment with one system changed. */
function withSystem(id: string, change: Partial<System>, more: Partial<Environment> = {}): Environment {
  const changed = (declared: DeclaredSystem): DeclaredSystem =>
    declared.system.id === id ? { ...declared, system: { ...declared.system, ...change } } : declared;
  return { ...base, systems: base.systems.map(changed), ...more };
}

function blocked(
  rule: string,
  environment: Environment,
  ...plans: Parameters<typeof inlinePlan>[]
): string[] {
  const given = plans.length > 0 ? plans.map((args) => inlinePlan(...args)) : [plan];
  return runRule(rule, given, environment)
    .findings.filter(({ result }) => isBlocking(result))
    .map(({ result, message, subject }) => `${result} ${subject.address}: ${message.en}`);
}

const intranet = { settings: { ...base.settings, kind: "intranet" as const } };

function instance(name: string, metadata: object, more: Partial<InlineResource> = {}): InlineResource {
  return {
    type: "openstack_compute_instance_v2",
    name,
    after: { name, flavor_name: "small", metadata },
    ...more,
  };
}

describe("OPN-01", () => {
  const only = (id: string, environment: Environment = base): Environment => ({
    ...environment,
    systems: environment.systems.filter(({ system }) => system.id === id),
  });
  const web = { system: "budget", tier: "web" };

  test("another cloud fails", () => {
    const messages = blocked("OPN-01", only("budget", withSystem("budget", { deployment: "own-cloud" })));
    expect(messages).toEqual([expect.stringMatching(/^fail agencies\/finance.yaml.*in own-cloud/)]);
  });

  test("a system without instances fails where its stack is planned, and cannot be told where it is not", () => {
    const [missing] = blocked("OPN-01", only("budget"), [[instance("a", web)], { stack: "agency-finance" }]);
    expect(missing).toMatch(/^fail .*has 1 of its 2 instances/);
    const [unplanned] = blocked("OPN-01", only("budget"));
    expect(unplanned).toMatch(/^undetermined .*no plan of stack agency-finance/);
  });

  test("instances that go, or that stand at the recovery site, do not count", () => {
    const gone = instance("b", web, { actions: ["delete"], before: {} });
    const both: Parameters<typeof inlinePlan> = [[instance("a", web), gone], { stack: "agency-finance" }];
    expect(blocked("OPN-01", only("budget"), both)).toHaveLength(1);
    const away: Parameters<typeof inlinePlan> = [
      [instance("c", web), instance("d", web)],
      { stack: "recovery", region: "sample-2" },
    ];
    expect(blocked("OPN-01", only("budget"), both, away)).toHaveLength(1);
    expect(blocked("OPN-01", only("budget"), [[instance("a", web), instance("b", web)]])).toEqual([]);
  });

  test("a region that is no site fails, one that is not named cannot be told", () => {
    const inRegion = (options: InlineOptions) =>
      blocked("OPN-01", { ...base, systems: [] }, [
        [{ type: "openstack_networking_network_v2", name: "n" }],
        options,
      ]);
    expect(inRegion({ region: "elsewhere" })).toEqual([expect.stringMatching(/^fail .*region elsewhere/)]);
    expect(inRegion({ region: null })).toEqual([expect.stringMatching(/^undetermined/)]);
    expect(inRegion({ region: "sample-2" })).toEqual([]);
  });
});

describe("OPN-02", () => {
  const recovery = base.recovery as RecoveryFile;
  const volume: InlineResource = {
    type: "openstack_blockstorage_volume_v3",
    name: "v",
    after: { size: 50, volume_type: "ssd", metadata: { system: "budget" } },
  };
  const vault: InlineResource = {
    type: "openstack_objectstorage_container_v1",
    name: "c",
    after: { metadata: { system: "budget" } },
  };
  const away = { stack: "recovery", region: "sample-2" };
  const mode = (name: "backup" | "replica" | "standby"): Environment => ({
    ...base,
    recovery: { ...recovery, targets: recovery.targets.map((target) => ({ ...target, mode: name })) },
  });

  test("no target, and no recovery file, fail", () => {
    for (const environment of [
      without(base, "recovery"),
      { ...base, recovery: { ...recovery, targets: [] } },
    ]) {
      expect(blocked("OPN-02", environment)).toEqual([
        expect.stringMatching(/^fail agencies\/finance.yaml.*no target/),
      ]);
    }
  });

  test("a target at the production site fails", () => {
    expect(blocked("OPN-02", { ...base, recovery: { ...recovery, site: "primary" } })).toEqual([
      expect.stringMatching(/^fail recovery.yaml/),
    ]);
    const sites = base.settings.sites.map((site) => ({ ...site, region: "sample-1" }));
    expect(blocked("OPN-02", { ...base, settings: { ...base.settings, sites } })).toHaveLength(1);
  });

  test("each mode needs its means, in the region of the recovery site", () => {
    expect(blocked("OPN-02", mode("backup"), [[vault], away])).toEqual([]);
    expect(blocked("OPN-02", mode("backup"), [[volume], away])).toEqual([expect.stringMatching(/container/)]);
    expect(blocked("OPN-02", mode("replica"), [[volume], away])).toEqual([]);
    expect(blocked("OPN-02", mode("standby"), [[volume], away])).toEqual([
      expect.stringMatching(/compute_instance/),
    ]);
    expect(blocked("OPN-02", mode("standby"), [[volume, instance("i", { system: "budget" })], away])).toEqual(
      [],
    );
    const elsewhere = [volume, vault, instance("i", { system: "other" })];
    expect(
      blocked("OPN-02", mode("backup"), [elsewhere, { region: "sample-1" }], [[volume], away]),
    ).toHaveLength(1);
  });

  test("without a plan of the recovery site it cannot be told", () => {
    expect(blocked("OPN-02", base)).toEqual([
      expect.stringMatching(/^undetermined .*no plan of the recovery site/),
    ]);
  });
});

describe("OPN-03", () => {
  const county = base.counties[0] as CountyFile;
  const environment = { ...base, counties: [county] };
  const north = project("north", "sample-county-north");
  const byProject = { project_id: "openstack_identity_project_v3.north.id" };
  const compute = (after: object): InlineResource => ({
    type: "openstack_compute_quotaset_v2",
    name: "c",
    after: { ...after },
    refs: byProject,
  });
  const zero = compute({ instances: 0, cores: 0, ram: 0 });
  const volumes: InlineResource = {
    type: "openstack_blockstorage_quotaset_v3",
    name: "v",
    after: { volumes: 0, gigabytes: 0 },
    refs: byProject,
  };

  test("quotas of 0 pass", () => {
    expect(blocked("OPN-03", environment, [[north, zero, volumes]])).toEqual([]);
  });

  test.each<[string, InlineResource, RegExp]>([
    ["not 0", compute({ instances: 1, cores: 0, ram: 0 }), /instances.* is 1/],
    ["unlimited", compute({ instances: 0, cores: -1, ram: 0 }), /cores.* is -1/],
    ["not written", compute({ instances: 0, cores: 0 }), /ram .* is not written/],
  ])("a quota %s fails", (_name, quota, message) => {
    expect(blocked("OPN-03", environment, [[north, quota, volumes]])).toEqual([
      expect.stringMatching(message),
    ]);
  });

  test("a project without quotas fails, without a project it cannot be told", () => {
    expect(blocked("OPN-03", environment, [[north, zero]])).toEqual([
      expect.stringMatching(/^fail .*blockstorage_quotaset/),
    ]);
    expect(blocked("OPN-03", environment)).toEqual([
      expect.stringMatching(/^undetermined/),
      expect.stringMatching(/^undetermined/),
    ]);
  });

  test("a declared quota fails at its line", () => {
    const declared = { ...base, counties: [{ ...county, node: { ...county.node, cores: 4 } }] };
    expect(blocked("OPN-03", declared, [[north, zero, volumes]])).toEqual([
      expect.stringMatching(/declares cores = 4/),
    ]);
  });

  test("compute in a county's project fails, whether the provider or a port says whose it is", () => {
    expect(
      blocking("OPN-03", [instance("i", {})], { tenant: "sample-county-north" }).map(
        ({ message }) => message.en,
      ),
    ).toEqual([expect.stringMatching(/has a openstack_compute_instance_v2/)]);
    const port: InlineResource = {
      type: "openstack_networking_port_v2",
      name: "p",
      refs: { tenant_id: byProject.project_id },
    };
    const onPort = {
      ...instance("i", {}),
      after: { name: "i", network: [{ port: "11111111-1111-4111-8111-111111111111" }] },
    };
    const known = { ...port, after: { id: "11111111-1111-4111-8111-111111111111" } };
    expect(blocking("OPN-03", [north, zero, volumes, known, onPort])).toHaveLength(1);
    expect(blocking("OPN-03", [instance("i", {})], { tenant: "sample-finance" })).toEqual([]);
  });
});

describe("OPN-05", () => {
  test("a classified system is refused without its name or id", () => {
    const environment = withSystem("budget", {
      classification: "classified",
      name: { zh: "密件甲", en: "Secret A" },
    });
    const findings = runRule("OPN-05", [plan], environment).findings.filter(
      ({ result }) => result === "fail",
    );
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toMatch(/budget|密件甲|Secret A/);
    expect(findings[0]?.message.en).toMatch(/secrecy office/);
  });

  test("no other rule names it either", () => {
    const environment = withSystem("budget", { classification: "classified" });
    for (const rule of ["OPN-01", "OPN-07", "OPN-08", "OPN-14"]) {
      expect(JSON.stringify(runRule(rule, [plan], environment).findings)).not.toContain("budget");
    }
  });

  test.each<[string, object]>([
    ["a tag", { tags: ["classification:secret"] }],
    ["metadata", { metadata: { classification: "classified" } }],
    ["a name", { name: "涉密文件服务器" }],
    ["a grade in a description", { description: "机密★10年" }],
    ["an English word", { description: "Classified documents" }],
  ])("a resource marked by %s fails", (_name, after) => {
    expect(
      blocking("OPN-05", [{ type: "openstack_compute_instance_v2", name: "x", after: { ...after } }]),
    ).toHaveLength(1);
  });

  test.each<[string, object]>([
    ["非涉密", { description: "非涉密机房" }],
    ["non-classified", { tags: ["classification:non-classified"], description: "non-classified" }],
    ["a key manager's secret", { name: "secret-of-sites" }],
  ])("a resource marked %s passes", (_name, after) => {
    expect(
      blocking("OPN-05", [{ type: "openstack_compute_instance_v2", name: "x", after: { ...after } }]),
    ).toEqual([]);
  });

  test("in an intranet it is the other way round", () => {
    const systems = base.systems.filter(({ system }) => system.id === "budget");
    expect(blocked("OPN-05", { ...base, ...intranet, systems })).toEqual([
      expect.stringMatching(/belongs to the extranet/),
    ]);
    const classified = withSystem("budget", { classification: "classified" }).systems.filter(
      ({ system }) => system.id === "budget",
    );
    expect(blocked("OPN-05", { ...base, ...intranet, systems: classified })).toEqual([]);
  });
});

describe("OPN-07", () => {
  test("a portal needs an existing county portal of its own on a site platform", () => {
    const [county] = base.counties;
    if (!county) throw new Error("No county");
    const portal = (change: Partial<CountyFile["portal"]>) =>
      blocked("OPN-07", { ...base, counties: [{ ...county, portal: { ...county.portal, ...change } }] });
    expect(portal({})).toEqual([]);
    expect(portal({ platform: "budget" })).toEqual([expect.stringMatching(/not a site platform/)]);
    expect(portal({ platform: "nowhere" })).toEqual([expect.stringMatching(/not a site platform/)]);
    expect(portal({ site: "nowhere" })).toEqual([expect.stringMatching(/has no portal nowhere/)]);
    expect(portal({ site: "south" })).toEqual([expect.stringMatching(/has no portal south/)]);
    expect(portal({ site: "city" })).toEqual([expect.stringMatching(/has no portal city/)]);
  });

  test("an intranet has no portals", () => {
    expect(runRule("OPN-07", [plan], { ...base, ...intranet }).findings).toMatchObject([
      { result: "not-applicable" },
    ]);
  });
});

describe("OPN-14", () => {
  test("levels 1 to 4 pass, others and none fail", () => {
    for (const mlps of [1, 2, 3, 4]) expect(blocked("OPN-14", withSystem("budget", { mlps }))).toEqual([]);
    for (const mlps of [0, 5]) expect(blocked("OPN-14", withSystem("budget", { mlps }))).toHaveLength(1);
  });

  test("a classified system of an intranet needs none", () => {
    const [budget] = withSystem("budget", { classification: "classified" }).systems.filter(
      ({ system }) => system.id === "budget",
    );
    if (!budget) throw new Error("No system");
    const system = without(budget.system, "mlps");
    expect(blocked("OPN-14", { ...base, ...intranet, systems: [{ ...budget, system }] })).toEqual([]);
    expect(
      blocked("OPN-14", {
        ...base,
        systems: [{ ...budget, system: { ...system, classification: "non-classified" } }],
      }),
    ).toHaveLength(1);
  });
});
