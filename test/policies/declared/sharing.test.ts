import type { Environment } from "../../../environments/model";
import type { ExchangeFile } from "../../../environments/types";
import { inlinePlan, project, type InlineResource } from "../inline-plan";
import { isBlocking, minimalEnvironment, runRule } from "../minimal";

const base = minimalEnvironment();

function withExchange(change: Partial<ExchangeFile>): Environment {
  if (!base.exchange) throw new Error("The fixture has no exchange");
  return { ...base, exchange: { ...base.exchange, ...change } };
}

function changed(change: object): Environment {
  return withExchange({
    agreements: (base.exchange?.agreements ?? []).map((each) => ({ ...each, ...change })),
  });
}

function found(
  rule: string,
  environment: Environment,
  resources: readonly InlineResource[] = [],
): readonly string[] {
  const network: InlineResource = {
    type: "openstack_networking_network_v2",
    name: "n",
    after: { name: "n" },
  };
  return runRule(rule, [inlinePlan([network, ...resources])], environment)
    .findings.filter(({ result }) => isBlocking(result))
    .map(({ result, message }) => `${result}: ${message.en}`);
}

const services = changed({ consumer: "site-platform/web" });

/** A group of a project on a port with an address, with one rule. */
function group(
  tenant: string,
  address: string,
  rule: object,
  refs: Record<string, string> = {},
): InlineResource[] {
  const owner = { tenant_id: "openstack_identity_project_v3.p.id" };
  const security_group_id = "openstack_networking_secgroup_v2.g.id";
  return [
    project("p", tenant),
    { type: "openstack_networking_secgroup_v2", name: "g", after: { name: "g" }, refs: owner },
    {
      type: "openstack_networking_port_v2",
      name: "port",
      after: { fixed_ip: [{ ip_address: address }] },
      refs: { ...owner, security_group_ids: security_group_id },
    },
    {
      type: "openstack_networking_secgroup_rule_v2",
      name: "r",
      after: { direction: "ingress", protocol: "tcp", port_range_min: 443, port_range_max: 443, ...rule },
      refs: { security_group_id, ...refs },
    },
  ];
}

describe("SHR-04 at the provider", () => {
  const provider = (rule: object, refs?: Record<string, string>) =>
    found("SHR-04", services, group("sample-finance", "10.128.16.11", rule, refs));

  test.each([
    ["one consumer", { remote_ip_prefix: "10.32.16.12/32" }],
    ["the consumers' load balancer", { remote_ip_prefix: "10.32.16.10/32" }],
    ["their zone", { remote_ip_prefix: "10.32.0.0/16" }],
    ["anybody", {}],
  ])("refuses %s", (_title, rule) => {
    expect(provider(rule)).toEqual([expect.stringMatching(/^fail: .*a consumer straight/)]);
  });

  test.each([
    ["the gateway", { remote_ip_prefix: "10.160.0.11/32" }],
    ["desks of its own", { remote_ip_prefix: "10.128.16.0/24" }],
    ["operations", { remote_ip_prefix: "10.161.0.10/32" }],
    ["traffic that it sends", { direction: "egress", remote_ip_prefix: "10.32.16.11/32" }],
  ])("lets %s be", (_title, rule) => {
    expect(provider(rule)).toEqual([]);
  });

  test("cannot tell a remote that is known only after apply", () => {
    expect(provider({}, { remote_ip_prefix: "local.x" })).toEqual([expect.stringMatching(/^undetermined/)]);
  });

  test("leaves two departments to OPN-08", () => {
    const rule = group("sample-finance", "10.128.16.11", { remote_ip_prefix: "10.128.0.10/32" });
    expect(found("SHR-04", base, rule)).toEqual([]);
  });
});

test("SHR-04 refuses a consumer that sends straight, with or without a port", () => {
  const rule = { direction: "egress", remote_ip_prefix: "10.128.16.11/32" };
  expect(found("SHR-04", services, group("sample-services", "10.32.16.11", rule))).toHaveLength(1);
  expect(found("SHR-04", services, group("sample-services", "10.64.0.11", rule))).toEqual([]);
});

test.each([
  ["the gateway at an end", { consumer: "exchange/gateway" }, /gateway itself/],
  ["one tier at both ends", { consumer: "budget/web" }, /one tier/],
  [
    "a provider that is not the entry's",
    { provider: "documents/app", consumer: "budget/web" },
    /names finance/,
  ],
])("SHR-04 refuses an agreement with %s", (_title, change, reason) => {
  expect(found("SHR-04", changed(change))).toEqual([expect.stringMatching(reason)]);
});

describe("OPN-09", () => {
  test("lets an agreement run through its last day", () => {
    expect(found("OPN-09", changed({ until: "2026-11-24" }))).toEqual([]);
    expect(found("OPN-09", changed({ until: "2026-11-23" }))).toHaveLength(1);
  });

  test("asks no agreement of basic information", () => {
    const catalogue = (base.exchange?.catalogue ?? []).map((entry) => ({ ...entry, kind: "basic" as const }));
    const agreements = (base.exchange?.agreements ?? []).map((each) => ({ ...each, until: "2026-01-31" }));
    expect(found("OPN-09", withExchange({ catalogue, agreements }))).toEqual([]);
  });
});

test("SHR-07 takes a review of a year ago and none that is a day older", () => {
  const review = (date: string) => withExchange({ catalogueReview: { number: "1", date } });
  expect(found("SHR-07", review("2025-11-24"))).toEqual([]);
  expect(found("SHR-07", review("2025-11-23"))).toHaveLength(1);
  expect(found("SHR-07", review("2026-11-25"))).toHaveLength(1);
});

test("SHR-08 never repeats what it found", () => {
  const catalogue = (base.exchange?.catalogue ?? []).map((entry) => ({
    ...entry,
    name: { zh: "工作秘密甲", en: "Paper A" },
  }));
  const { findings } = runRule("SHR-08", [inlinePlan([project("p", "x")])], withExchange({ catalogue }));
  expect(JSON.stringify(findings)).not.toMatch(/budgets|工作秘密甲|Paper A/);
  expect(findings.filter(({ result }) => result === "fail")).toHaveLength(1);
});
