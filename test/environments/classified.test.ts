import { allFlows, baselineFlows } from "../../environments/flows";
import { loadEnvironment } from "../../environments/load";
import { sample, type Sample } from "./sample";

/** Words of a classified system that must not come back in any message. */
const words = ["arsenal", "武库", "Armoury", "vault-tier"];

/** A system marked classified, which no extranet may hold; `extra` are more fields. */
function withClassified(flavor = "small", extra = ""): Sample {
  const system = [
    "systems:",
    "  - id: ‸arsenal",
    "    name: { zh: 武库, en: Armoury }",
    "    classification: classified",
    "    tiers:",
    `      - { id: vault-tier, network: office, flavor: ‸${flavor}, image: linux, addresses: [10.128.16.99] }`,
    extra,
  ].filter((line) => line !== "");
  return sample().edit("agencies/finance.yaml", "systems:", system.join("\n"));
}

function expectSilence(report: readonly string[]): void {
  for (const word of words) expect(report.join("\n")).not.toContain(word);
}

const hidden =
  "A system marked classified is wrong here; its details are not repeated | 标为涉密的系统此处有误;其内容不予复述";

test("loading leaves the judgement to the rules", () => {
  const environment = loadEnvironment(withClassified().directory);
  expect(environment.systems.map(({ system }) => system.classification)).toContain("classified");
});

test("it has no flows, whoever declares them", () => {
  const flows = [
    "    flows:",
    "      - { id: own, from: network:office, to: tier:vault-tier, protocol: tcp, ports: [443], purpose: { zh: 甲, en: A } }",
    "    loadBalancers:",
    "      - { id: lb, tier: vault-tier, address: 10.128.16.98, protocol: TCP, port: 443, memberPort: 443 }",
    "    publish:",
    "      - { hostname: a.sample.example, tier: lb, port: 443 }",
  ].join("\n");
  const changed = withClassified("small", flows)
    .edit("agencies/office.yaml", "from: network:office", "from: system:arsenal/vault-tier")
    .edit("exchange.yaml", "provider: budget/web", "provider: arsenal/vault-tier")
    .edit("operations.yaml", "time: system:operations/basics", "time: system:arsenal/vault-tier");
  const environment = loadEnvironment(changed.directory);
  const ids = allFlows(environment).map(({ id }) => id);
  expect(ids).toContain("budget--desks-to-web");
  expect(ids.filter((id) => /arsenal|agreement|desks-to-app/.test(id))).toEqual([]);
  expect(baselineFlows(environment).map(({ id }) => id)).toEqual(["bastion", "monitoring", "log", "dns"]);
});

test("what is wrong inside it is said without its details", () => {
  const changed = withClassified("smal");
  const report = changed.report();
  expect(report).toEqual([`${changed.marked[1]} ${hidden}`]);
  expectSilence(report);
});

test("a broken schema inside it is said without its details", () => {
  const changed = withClassified("Armoury_1");
  const report = changed.report();
  expect(report).toEqual([`${changed.marked[1]} ${hidden}`]);
  expectSilence(report);
});

test("a clash with it names the place only", () => {
  const changed = withClassified().edit("agencies/finance.yaml", "[10.128.16.11,", "[‸10.128.16.99,");
  const report = changed.report();
  expect(report).toEqual([
    `${changed.marked[2]} Address 10.128.16.99 is already used at agencies/finance.yaml:31 | 地址 10.128.16.99 已在 agencies/finance.yaml:31 使用`,
  ]);
  expectSilence(report);
});

test("advice never names it or its tiers", () => {
  const changed = withClassified()
    .edit("exchange.yaml", "provider: budget/web", "provider: arsenals/web")
    .edit("exchange.yaml", "consumer: documents/app", "consumer: documents/app")
    .edit("agencies/office.yaml", "from: network:office", "from: system:arsenal/vault");
  expect(changed.report().map((line) => line.replace(/^\S+ | \|.*/g, ""))).toEqual([
    'No tier "vault"',
    'No system "arsenals"; known: budget, documents, boundary, exchange, operations, site-platform',
  ]);
});
