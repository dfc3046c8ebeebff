import { inlinePlan, type InlineResource } from "../inline-plan";
import { isBlocking, runRule } from "../minimal";

const id = (digit: number): string => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;

/** A resource that is updated: the attributes that it keeps, and those before and after. */
function updated(type: string, keeps: object, before: object, after: object): InlineResource {
  const whole = { id: id(1), ...keeps };
  return {
    type: `openstack_${type}`,
    name: "it",
    actions: ["update"],
    before: { ...whole, ...before },
    after: { ...whole, ...after },
  };
}

const kept = (type: string, values: object, name = "other"): InlineResource => ({
  type: `openstack_${type}`,
  name,
  actions: ["no-op"],
  before: { ...values },
  after: { ...values },
});

const dropped = (type: string, values: object): InlineResource => ({
  type: `openstack_${type}`,
  name: "other",
  actions: ["delete"],
  before: { ...values },
});

/** Results of OST-32 that block, with the name of what they are about. */
function results(...resources: readonly InlineResource[]): readonly string[] {
  const { findings } = runRule("OST-32", [inlinePlan(resources)]);
  return findings
    .filter(({ result }) => isBlocking(result))
    .map(({ result, subject }) => `${result} ${subject.address.split(".")[1]}`);
}

describe("an update of a firewall group", () => {
  const group = (before: object, after: object) =>
    updated("fw_group_v2", { admin_state_up: true, ports: [id(2)] }, before, after);

  test.each([
    ["switches it off", { admin_state_up: true }, { admin_state_up: false }, ["fail it"]],
    ["switches it on", { admin_state_up: false }, { admin_state_up: true }, []],
    [
      "takes its ingress policy",
      { ingress_firewall_policy_id: id(3) },
      { ingress_firewall_policy_id: "" },
      ["fail it"],
    ],
    [
      "takes its egress policy",
      { egress_firewall_policy_id: id(3) },
      { egress_firewall_policy_id: "" },
      ["fail it"],
    ],
    [
      "gives it another policy",
      { ingress_firewall_policy_id: id(3) },
      { ingress_firewall_policy_id: id(4) },
      [],
    ],
    ["has no policy to take", { ingress_firewall_policy_id: "" }, { ingress_firewall_policy_id: "" }, []],
    ["takes its port", { ports: [id(2), id(5)] }, { ports: [id(2)] }, ["fail it"]],
    ["adds a port", { ports: [id(2)] }, { ports: [id(2), id(5)] }, []],
    ["has ports that are not known yet", { ports: [id(2)] }, { ports: undefined }, []],
  ])("that %s", (_, before, after, expected) => {
    expect(results(group(before, after))).toEqual(expected);
  });

  test("that takes a port which goes as well loses nothing", () => {
    const taken = group({ ports: [id(2), id(5)] }, { ports: [id(2)] });
    expect(results(taken, dropped("networking_port_v2", { id: id(5) }))).toEqual([]);
    expect(results(taken, kept("networking_port_v2", { id: id(5) }))).toEqual(["fail it"]);
  });
});

describe("an update of a firewall rule", () => {
  test.each([
    [
      "that denies and now allows",
      { action: "deny", enabled: true },
      { action: "allow", enabled: true },
      ["fail it"],
    ],
    [
      "that rejects and now allows",
      { action: "reject", enabled: true },
      { action: "allow", enabled: true },
      ["fail it"],
    ],
    [
      "that denies and is switched off",
      { action: "deny", enabled: true },
      { action: "deny", enabled: false },
      ["fail it"],
    ],
    ["that denies and was off", { action: "deny", enabled: false }, { action: "deny", enabled: false }, []],
    [
      "that denies and now rejects",
      { action: "deny", enabled: true },
      { action: "reject", enabled: true },
      [],
    ],
    [
      "that allows and is switched off",
      { action: "allow", enabled: true },
      { action: "allow", enabled: false },
      [],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(results(updated("fw_rule_v2", {}, before, after))).toEqual(expected);
  });
});

describe("an update of a firewall policy that holds a rule no longer", () => {
  const policy = updated("fw_policy_v2", {}, { rules: [id(2), id(3)] }, { rules: [id(3)] });

  test("loses a denial that is still there", () => {
    expect(
      results(policy, kept("fw_rule_v2", { id: id(2), action: "deny", enabled: true }, "deny")),
    ).toHaveLength(1);
  });

  test("loses nothing by a rule that allows, by one that it keeps, or with rules that are not known yet", () => {
    const denial = kept("fw_rule_v2", { id: id(2), action: "deny", enabled: true }, "deny");
    expect(results(policy, kept("fw_rule_v2", { id: id(2), action: "allow", enabled: true }))).toEqual([]);
    expect(results(policy, kept("fw_rule_v2", { id: id(3), action: "deny", enabled: true }))).toEqual([]);
    expect(results(updated("fw_policy_v2", {}, { rules: [id(2)] }, { rules: undefined }), denial)).toEqual(
      [],
    );
  });
});

describe("an update of a router", () => {
  test.each([
    ["that takes the limit of its line", id(2), "", ["fail it"]],
    ["that changes the limit", id(2), id(3), []],
    ["that had none", "", "", []],
  ])("%s", (_, before, after, expected) => {
    const router = updated(
      "networking_router_v2",
      { external_network_id: id(9) },
      { external_qos_policy_id: before },
      { external_qos_policy_id: after },
    );
    expect(results(router)).toEqual(expected);
  });
});

test("a container of records keeps its versions", () => {
  const container = (metadata: object, before: boolean, after: unknown) =>
    updated("objectstorage_container_v1", { metadata }, { versioning: before }, { versioning: after });
  const logs = { system: "operations", tier: "log" };
  expect(results(container(logs, true, false))).toEqual(["fail it"]);
  expect(results(container(logs, true, undefined))).toEqual(["fail it"]);
  expect(results(container(logs, true, true))).toEqual([]);
  expect(results(container(logs, false, false))).toEqual([]);
  expect(results(container({}, true, false))).toEqual([]);
});

test("what is switched off and protects nothing is no loss", () => {
  const network = updated("networking_network_v2", {}, { admin_state_up: true }, { admin_state_up: false });
  expect(results(network)).toEqual([]);
});
