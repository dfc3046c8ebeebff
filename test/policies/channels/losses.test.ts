import { inlinePlan, type InlineResource } from "../inline-plan";
import { blocking, isBlocking, runRule } from "../minimal";

const id = (digit: number): string => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;

function existing(
  type: string,
  name: string,
  before: object,
  actions: readonly string[],
  after?: object,
): InlineResource {
  return {
    type: `openstack_${type}`,
    name,
    before: { ...before },
    actions,
    after: after ? { ...after } : { ...before },
  };
}

function results(...resources: readonly InlineResource[]): readonly string[] {
  return blocking("OST-32", resources).map(
    ({ result, subject }) => `${result} ${subject.address.split(".")[1]}`,
  );
}

const keep = ["no-op"];
const drop = ["delete"];

describe("a denying rule", () => {
  const rule = (actions: readonly string[], after?: object) =>
    existing("fw_rule_v2", "deny", { id: id(1), action: "deny", enabled: true }, actions, after);
  const policy = (actions: readonly string[], rules: readonly string[] = [id(1)]) =>
    existing("fw_policy_v2", "policy", { id: id(2), rules: [id(1)] }, actions, { id: id(2), rules });

  test("is lost while its policy stays", () => {
    expect(results(rule(drop), policy(["update"], []))).toEqual(["fail deny"]);
  });

  test("goes with its policy", () => {
    expect(results(rule(drop), policy(drop))).toEqual([]);
  });

  test("is lost when its policy leaves it out", () => {
    expect(results(rule(keep), policy(["update"], []))).toEqual(["fail policy"]);
  });

  test("is lost when it allows or is off", () => {
    expect(results(rule(["update"], { id: id(1), action: "allow", enabled: true }))).toEqual(["fail deny"]);
    expect(results(rule(["update"], { id: id(1), action: "deny", enabled: false }))).toEqual(["fail deny"]);
  });

  test("is not one that allows", () => {
    const allow = existing("fw_rule_v2", "allow", { id: id(1), action: "allow" }, drop);
    expect(results(allow, policy(["update"], []))).toEqual([]);
  });
});

describe("an uplink", () => {
  const link = (county: string) =>
    existing(
      "networking_network_v2",
      "link",
      { id: id(3), tags: ["zone:transit", `county:${county}`] },
      drop,
    );

  test("of a declared county is lost", () => {
    expect(results(link("north"))).toEqual(["fail link"]);
  });

  test("of a county that is declared no more goes with it", () => {
    expect(results(link("gone"))).toEqual([]);
  });

  test("is lost with the foot of its router", () => {
    const network = existing(
      "networking_network_v2",
      "net",
      { id: id(3), tags: ["zone:transit", "county:north"] },
      keep,
    );
    const port = existing("networking_port_v2", "foot", { id: id(4), network_id: id(3) }, keep);
    const foot = existing("networking_router_interface_v2", "attached", { id: id(5), port_id: id(4) }, drop);
    expect(results(network, port, foot)).toEqual(["fail attached"]);
  });
});

describe("what keeps data", () => {
  const volume = (metadata: object, actions: readonly string[]) =>
    existing("blockstorage_volume_v3", "disk", { id: id(6), metadata }, actions);

  test.each([
    ["logs", { system: "operations", tier: "log" }, ["fail disk"]],
    ["a copy of a protected system", { system: "budget", "recovery-mode": "replica" }, ["fail disk"]],
    ["a copy of a system that is protected no more", { system: "gone", "recovery-mode": "replica" }, []],
    ["data of another tier", { system: "operations", tier: "bastion" }, []],
  ])("%s", (_, metadata, expected) => {
    expect(results(volume(metadata, drop))).toEqual(expected);
    expect(results(volume(metadata, ["delete", "create"]))).toEqual(expected);
    expect(results(volume(metadata, keep))).toEqual([]);
  });

  test("logs without the disk in the machine", () => {
    const attached = existing("compute_volume_attach_v2", "attached", { id: "x", volume_id: id(6) }, drop);
    expect(results(volume({ system: "operations", tier: "log" }, keep), attached)).toEqual(["fail attached"]);
  });
});

describe("a default-deny group", () => {
  const group = (closed: boolean) =>
    existing("networking_secgroup_v2", "group", { id: id(7), delete_default_rules: closed }, drop);
  const port = (after: readonly string[]) =>
    existing("networking_port_v2", "port", { id: id(8), security_group_ids: [id(7)] }, ["update"], {
      id: id(8),
      security_group_ids: after,
    });

  test("is lost where a port stays bare", () => {
    expect(results(group(true), port([]))).toEqual(["fail group"]);
  });

  test("is not lost where ports take other groups, or nobody used it, or it denied nothing", () => {
    expect(results(group(true), port([id(9)]))).toEqual([]);
    expect(results(group(true))).toEqual([]);
    expect(results(group(false), port([]))).toEqual([]);
  });
});

test("the bandwidth limit of a line that stays is lost; that of a line that goes is not counted twice", () => {
  const limit = existing(
    "networking_qos_bandwidth_limit_rule_v2",
    "limit",
    { id: "x", qos_policy_id: id(1) },
    drop,
  );
  const router = (actions: readonly string[]) =>
    existing(
      "networking_router_v2",
      "line",
      { id: id(2), external_network_id: id(3), external_qos_policy_id: id(1) },
      actions,
    );
  expect(results(limit, router(keep))).toEqual(["fail limit"]);
  expect(results(limit, router(drop))).toEqual(["fail line"]);
});

test("what is left of an earlier replacement is no loss", () => {
  const mirror = existing("taas_tap_mirror_v2", "mirror", { id: id(1), port_id: id(2) }, keep);
  const old = existing("taas_tap_mirror_v2", "mirror", { id: id(3), port_id: id(2) }, drop);
  const source = inlinePlan([mirror, old]);
  const [, change] = (source.plan as { readonly resource_changes: readonly object[] }).resource_changes;
  Object.assign(change ?? {}, { deposed: "0f" });
  expect(runRule("OST-32", [source]).findings.filter(({ result }) => isBlocking(result))).toEqual([]);
});

test("an assignment of a role that no plan knows is undetermined", () => {
  const assignment = existing("identity_role_assignment_v3", "given", { id: "x", role_id: id(1) }, drop);
  expect(results(assignment)).toEqual(["undetermined given"]);
});
