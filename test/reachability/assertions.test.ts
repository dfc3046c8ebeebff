import type { Environment } from "../../environments/model";
import { Areas, unitKey } from "../../reachability/areas";
import {
  addressesOf,
  assertionOf,
  hold,
  type Assertion,
  type Breach,
  type Verdict,
} from "../../reachability/assertions";
import { declaredFlows } from "../../reachability/declared";
import type { Network } from "../../reachability/network";
import { minimalEnvironment } from "../policies/minimal";
import { net, open } from "./build";
import { cityOf } from "./city";
import { ip } from "./simulator/build";

const environment = minimalEnvironment();
const areas = new Areas(environment);
const area = (address: string) => areas.at(4, ip(address));
const at = {
  finance: area("10.128.16.200"),
  office: area("10.128.0.200"),
  north: area("10.65.0.9"),
  south: area("10.66.0.9"),
  exchange: area("10.160.0.9"),
  extranet: area("10.64.0.9"),
  management: area("10.161.0.9"),
  mirror: area("10.208.0.9"),
  internet: area("8.8.8.8"),
};

test.each<[keyof typeof at, keyof typeof at, Assertion]>([
  ["internet", "finance", "internet"],
  ["mirror", "internet", "internet"],
  ["finance", "mirror", "recovery"],
  ["north", "south", "counties"],
  ["north", "management", "counties"],
  ["management", "finance", "management"],
  ["finance", "office", "sharing"],
  ["finance", "exchange", "sharing"],
  ["extranet", "exchange", "declared"],
])("%s and %s fall under %s, either way", (one, other, assertion) => {
  expect(assertionOf(environment, at[one], at[other])).toBe(assertion);
  expect(assertionOf(environment, at[other], at[one])).toBe(assertion);
});

test("in an intranet every pair falls under the assertion of the intranet", () => {
  const settings = { ...environment.settings, kind: "intranet" };
  expect(assertionOf({ ...environment, settings } as Environment, at.finance, at.office)).toBe("intranet");
});

const sharing: Verdict = ({ kind }, other) =>
  kind === "agency" && other.kind === "agency" ? "forbidden" : undefined;

function breaches(network: Network, verdictOf: Verdict = sharing) {
  const held = hold(environment, cityOf(network), verdictOf);
  const short = ({ from, to, why, services, doubtful }: Breach) =>
    `${unitKey(from)} ${unitKey(to)} ${why} ${services.join(" ")}${doubtful ? "?" : ""}`;
  return { held, of: (assertion: Assertion) => (held.breaches.get(assertion) ?? []).map(short) };
}

/** Finance, the office and the exchange on one router. */
const joined = (ingress: { web?: readonly string[]; gateway?: readonly string[] }) =>
  net()
    .segment("finance", "10.128.16.0/24")
    .segment("office", "10.128.0.0/24")
    .segment("front", "10.160.0.0/24")
    .host("web", { on: "finance", address: "10.128.16.11", ...(ingress.web ? { ingress: ingress.web } : {}) })
    .host("app", { on: "office", address: "10.128.0.10" })
    .host("gateway", {
      on: "front",
      address: "10.160.0.10",
      ...(ingress.gateway ? { ingress: ingress.gateway } : {}),
    })
    .router(
      "core",
      { on: "finance", address: "10.128.16.1/24" },
      { on: "office", address: "10.128.0.1/24" },
      { on: "front", address: "10.160.0.1/24" },
    )
    .build().network;

test("what no declaration can allow is forbidden, with all that gets through", () => {
  const { of } = breaches(joined({ web: ["tcp/22 10.128.0.0/24", "tcp/443 10.128.0.0/24"] }));
  expect(of("sharing")).toEqual(["agency:office agency:finance forbidden tcp/22 tcp/443"]);
});

test("a declared way is no breach and is noted with its flow; what goes beyond it is undeclared", () => {
  const declared = breaches(joined({ gateway: ["tcp/8443 10.128.0.10/32"] }));
  expect(declared.of("sharing")).toEqual([]);
  const flows = declared.held.declared.get("agency:office zone:exchange");
  expect([...(flows ?? [])].map(({ agreement }) => agreement)).toContain("budgets-office");
  const beyond = breaches(joined({ gateway: ["tcp/8443-8444 10.128.0.10/32"] }));
  expect(beyond.of("sharing")).toEqual(["agency:office zone:exchange undeclared tcp/8444"]);
});

test("what is only possible is told as such and does not mix with what is certain", () => {
  const network = joined({ web: ["tcp/22 10.128.0.0/24", "tcp/443 10.128.0.0/24"] });
  const doubt = { attribute: "port_range_min", reason: "not known" };
  const doubted = (isDoubted: (text: string) => boolean): Network => ({
    ...network,
    ports: network.ports.map((port) => ({
      ...port,
      ingress: port.ingress.map((rule) => (isDoubted(rule.cause.name) ? { ...rule, doubt } : rule)),
    })),
  });
  expect(breaches(doubted(() => true)).of("sharing")).toEqual([
    "agency:office agency:finance forbidden tcp/22 tcp/443?",
  ]);
  expect(breaches(doubted((text) => text.startsWith("tcp/22"))).of("sharing")).toEqual([
    "agency:office agency:finance forbidden tcp/443",
  ]);
});

test("inside one unit nothing is a breach", () => {
  const network = net()
    .segment("finance", "10.128.16.0/24")
    .host("one", { on: "finance", address: "10.128.16.11", ingress: open })
    .host("two", { on: "finance", address: "10.128.16.12", ingress: open })
    .build().network;
  expect([...breaches(network, () => "forbidden").held.breaches.keys()]).toEqual([]);
});

test("the city is followed with the addresses of every declared flow", () => {
  expect(addressesOf(environment)).toHaveLength(declaredFlows(environment).length * 2);
});
