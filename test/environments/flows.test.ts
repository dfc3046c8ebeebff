import {
  allFlows,
  baselineFlows,
  findSystem,
  findTier,
  type ResolvedEnd,
  type ResolvedFlow,
} from "../../environments/flows";
import { loadEnvironment } from "../../environments/load";
import { minimal, sample } from "./sample";

function show({ from, to, protocol, ports, reason }: ResolvedFlow): string {
  const range = ports.map((one) => (one.from === one.to ? one.from : `${one.from}-${one.to}`)).join(",");
  return `${showEnd(from)} > ${showEnd(to)} ${protocol}${range === "" ? "" : ` ${range}`} (${reason})`;
}

function showEnd(end: ResolvedEnd): string {
  return `${end.kind} ${nameOf(end)} [${end.prefixes.join(" ")}]`;
}

function nameOf(end: ResolvedEnd): string {
  if (end.kind === "tier") return `${end.system.system.id}/${end.tier.id}`;
  return end.kind === "network" ? `${end.tenant}/${end.network.id}` : end.id;
}

function flowsOf(directory: string): Record<string, string> {
  return Object.fromEntries(allFlows(loadEnvironment(directory)).map((flow) => [flow.id, show(flow)]));
}

test("every flow of the sample, resolved", () => {
  const web = "tier budget/web [10.128.16.11/32 10.128.16.12/32]";
  const sites = "tier site-platform/web [10.32.16.11/32 10.32.16.12/32]";
  const wafA = "tier boundary/waf-a [10.32.0.11/32 10.32.0.12/32]";
  const wafB = "tier boundary/waf-b [10.32.1.11/32 10.32.1.12/32]";
  const gateway = "tier exchange/gateway [10.160.0.10/32 10.160.0.11/32]";
  const app = "tier documents/app [10.128.0.10/32]";
  const finance = "network sample-finance/office [10.128.16.0/24]";
  const internet = "internet internet [0.0.0.0/0]";
  const counties = "county * [10.65.0.0/16 10.66.0.0/16]";
  const front = "load-balancer site-platform--front [10.32.16.10/32]";
  const webVip = "load-balancer budget--web [10.128.16.10/32]";
  expect(flowsOf(minimal)).toEqual({
    "budget--desks-to-web": `${finance} > ${web} tcp 443 (declared)`,
    "budget--desks-to-web--via--web": `${finance} > ${webVip} tcp 443 (load-balancer)`,
    "documents--desks-to-app": `network sample-office/office [10.128.0.0/24] > ${app} tcp 443,8080-8089 (declared)`,
    "boundary--internet-to-a": `${internet} > ${wafA} tcp 443 (declared)`,
    "boundary--internet-to-a--via--waf-a": `${internet} > load-balancer boundary--waf-a [10.32.0.10/32] tcp 443 (load-balancer)`,
    "boundary--internet-to-b": `${internet} > ${wafB} tcp 443 (declared)`,
    "boundary--internet-to-b--via--waf-b": `${internet} > load-balancer boundary--waf-b [10.32.1.10/32] tcp 443 (load-balancer)`,
    "operations--ping":
      "tier operations/monitoring [10.161.0.14/32] > agency * [10.128.0.0/11] icmp (declared)",
    "site-platform--web-to-db": `${sites} > tier site-platform/db [10.64.0.11/32] tcp 5432 (declared)`,
    "site-platform--counties-to-web": `${counties} > ${sites} tcp 443 (declared)`,
    "site-platform--counties-to-web--via--front": `${counties} > ${front} tcp 443 (load-balancer)`,
    "budget--web--members": `${finance} > ${web} tcp 8443 (load-balancer)`,
    "boundary--waf-a--members": `network sample-backbone/edge-a [10.32.0.0/24] > ${wafA} tcp 8443 (load-balancer)`,
    "boundary--waf-b--members": `network sample-backbone/edge-b [10.32.1.0/24] > ${wafB} tcp 8443 (load-balancer)`,
    "site-platform--front--members": `network sample-backbone/published-services [10.32.16.0/24] > ${sites} tcp 8080 (load-balancer)`,
    "publication--site-platform--front--443--boundary--waf-a": `${wafA} > ${front} tcp 443 (publication)`,
    "publication--site-platform--front--443--boundary--waf-b": `${wafB} > ${front} tcp 443 (publication)`,
    "agreement--budgets-office--consumer": `${app} > ${gateway} tcp 8443 (agreement)`,
    "agreement--budgets-office--provider": `${gateway} > ${web} tcp 443 (agreement)`,
    "agreement--budgets-office--provider--via--web": `${gateway} > ${webVip} tcp 443 (load-balancer)`,
  });
});

test("ids are unique, stable when lines move, and fit for names in Terraform", () => {
  const ids = allFlows(loadEnvironment(minimal)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
  const moved = sample().edit("agencies/finance.yaml", "    flows:\n", "\n\n    flows:\n");
  expect(allFlows(loadEnvironment(moved.directory)).map(({ id }) => id)).toEqual(ids);
});

test("every flow names what declares it", () => {
  const environment = loadEnvironment(minimal);
  const places = allFlows(environment).map(({ id, source }) => [id, environment.origin(source)?.file]);
  expect(Object.fromEntries(places)).toMatchObject({
    "budget--desks-to-web": "agencies/finance.yaml",
    "boundary--waf-a--members": "egress.yaml",
    "publication--site-platform--front--443--boundary--waf-a": "services/sites.yaml",
    "agreement--budgets-office--consumer": "exchange.yaml",
  });
  expect(places.filter(([, file]) => file === undefined)).toEqual([]);
});

test("flows that follow from other declarations have a purpose in both languages", () => {
  const purposes = new Map(allFlows(loadEnvironment(minimal)).map(({ id, purpose }) => [id, purpose]));
  expect(purposes.get("agreement--budgets-office--consumer")).toEqual({
    zh: "共享协议 budgets-office:使用方向交换平台取 预算",
    en: "Agreement budgets-office: the consumer asks the exchange for Budgets",
  });
  expect(purposes.get("publication--site-platform--front--443--boundary--waf-a")).toEqual({
    zh: "对外发布 www.sample.example",
    en: "Publication of www.sample.example",
  });
});

test("a service published without a load balancer is reached at its tier", () => {
  const changed = sample().edit(
    "agencies/office.yaml",
    "    flows:",
    "    publish:\n      - { hostname: docs.sample.example, tier: app, port: 443 }\n    flows:",
  );
  expect(flowsOf(changed.directory)).toMatchObject({
    "publication--documents--app--443--boundary--waf-a":
      "tier boundary/waf-a [10.32.0.11/32 10.32.0.12/32] > tier documents/app [10.128.0.10/32] tcp 443 (publication)",
  });
});

test.each([
  ["zone:extranet", "zone extranet [10.64.0.0/10]"],
  ["agency:office", "agency office [10.128.0.0/20]"],
  ["agency:*", "agency * [10.128.0.0/11]"],
  ["county:north", "county north [10.65.0.0/16]"],
  ["system:documents/app", "tier documents/app [10.128.0.10/32]"],
  ["tier:web", "tier budget/web [10.128.16.11/32 10.128.16.12/32]"],
])("the end %s", (endpoint, shown) => {
  const changed = sample().edit("agencies/finance.yaml", "from: network:office", `from: ${endpoint}`);
  expect(flowsOf(changed.directory)["budget--desks-to-web"]).toMatch(`${shown} > `);
});

test("a flow beside the port of a load balancer does not pass through it", () => {
  const changed = sample().edit("agencies/finance.yaml", "ports: [443]", "ports: [22]");
  const flows = flowsOf(changed.directory);
  expect(Object.keys(flows)).toContain("budget--desks-to-web");
  expect(Object.keys(flows)).not.toContain("budget--desks-to-web--via--web");
});

test("the baseline names each service once, seen from an instance", () => {
  const environment = loadEnvironment(minimal);
  const flows = baselineFlows(environment);
  const shown = flows.map(({ id, direction, protocol, port, tier, prefixes }) =>
    [id, direction, `${port}/${protocol}`, tier.id, ...prefixes].join(" "),
  );
  expect(shown).toEqual([
    "bastion ingress 22/tcp bastion 10.161.0.10/32",
    "monitoring ingress 9100/tcp monitoring 10.161.0.14/32",
    "log egress 6514/tcp log 10.161.0.11/32 10.161.0.12/32",
    "time egress 123/udp basics 10.161.0.13/32",
    "dns egress 53/udp basics 10.161.0.13/32",
  ]);
  const lines = flows.map(({ source }) => environment.origin(source.node, source.key));
  expect(lines[0]).toEqual({ file: "operations.yaml", line: 20, column: 12 });
  expect(new Set(lines.map((origin) => origin?.line)).size).toBe(5);
});

test("systems and tiers are found by their ids", () => {
  const environment = loadEnvironment(minimal);
  expect(findSystem(environment, "budget")?.tenant).toBe("sample-finance");
  expect(findSystem(environment, "nothing")).toBeUndefined();
  expect(findTier(environment, "budget/web")?.tier.addresses).toEqual(["10.128.16.11", "10.128.16.12"]);
  expect(findTier(environment, "budget/db")).toBeUndefined();
  expect(findTier(environment, "budget")).toBeUndefined();
});
