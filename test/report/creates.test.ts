import { buildReview, renderCheck, reviewFormats } from "../../report";
import { briefly } from "../../report/briefly";
import type { AttributeChange, Change, ReviewInput } from "../../report/model";
import { check, findings, input, planOf, text } from "./sample";
import { unbalanced } from "./markup-balance";

const ruleType = "openstack_networking_secgroup_rule_v2";

function ruleChange(name: string) {
  return {
    address: `${ruleType}.${name}`,
    type: ruleType,
    actions: ["create"],
    after: { direction: "ingress", protocol: "tcp", description: "", ethertype: "IPv4", tags: [], odd: {} },
    unknown: { id: true, region: true, tenant_id: true, security_group_id: true },
  };
}

const declared = { direction: {}, protocol: {}, security_group_id: { references: ["x"] }, tags: {} };

function cityOf(count: number): ReviewInput {
  const names = Array.from(
    { length: count },
    (_, index) => `system_group_rule_some-system_web_ingress-tcp-${index}`,
  );
  const plan = {
    ...(planOf(names.map(ruleChange)) as object),
    configuration: {
      root_module: {
        resources: names.map((name) => ({
          address: `${ruleType}.${name}`,
          mode: "managed",
          expressions: declared,
        })),
      },
    },
  };
  const stack = { id: "agency-finance", site: "primary", preview: false, reused: false, plan };
  const pass = { ...findings[3]!, subject: { stack: "agency-finance", address: "x" } };
  const passes = names.map((name) => ({
    ...pass,
    subject: { ...pass.subject, address: `${ruleType}.${name}` },
  }));
  return { ...input, stacks: [stack], check: { ...check, findings: passes, clean: true } };
}

const rendered = (given: ReviewInput, file: string) =>
  reviewFormats.find((format) => format.file === file)!.render(buildReview(given), "zh");

test("a create tells what is declared and what is known; what the cloud decides is counted", () => {
  const review = buildReview(cityOf(1));
  expect(review.changes[0]?.attributes.map(({ name }) => name)).toEqual([
    "direction",
    "ethertype",
    "protocol",
    "security_group_id",
    "tags",
  ]);
  expect(review.changes[0]?.computed).toBe(3);
  expect(review.unknown.attributes).toBe(4);
  expect(JSON.parse(rendered(cityOf(1), "review.json")).changes[0]).toMatchObject({
    values: { direction: "ingress", security_group_id: { marker: "known-after-apply" } },
    computed: 3,
  });
});

test("a plan that does not say what is declared is told whole", () => {
  const { changes } = buildReview(input);
  const user = changes.find(({ type }) => type === ruleType);
  expect(user?.attributes.map(({ name }) => name)).toContain("id");
  expect(user).not.toHaveProperty("computed");
});

test("a thousand new resources and their passes cost little and are all named", () => {
  const page = rendered(cityOf(1000), "review.html");
  expect(unbalanced(page)).toEqual([]);
  expect(page.length).toBeLessThan(130_000);
  expect(
    page.match(/<li>system_group_rule_some-system_web_ingress-tcp-\d+ <span>ingress tcp<\/span>/g),
  ).toHaveLength(1000);
  const json = rendered(cityOf(1000), "review.json");
  expect(json.length).toBeLessThan(600_000);
  expect(JSON.parse(json).check).toMatchObject({ results: { pass: 1000, fail: 0 }, findings: [] });
});

const attributes = (values: Record<string, unknown>): readonly AttributeChange[] =>
  Object.entries(values).map(([name, after]) => ({ name, after, headline: true }));

test.each([
  [{ direction: "ingress", protocol: "tcp", port_range_min: 443, port_range_max: 443 }, "ingress tcp/443"],
  [{ direction: "egress", protocol: "udp", port_range_min: 1, port_range_max: 9 }, "egress udp/1-9"],
  [
    { action: "allow", destination_ip_address: "10.2.0.0/16", destination_port: "22", protocol: "tcp" },
    "allow tcp/22 * → 10.2.0.0/16",
  ],
  [{ name: "v", size: 500, volume_type: "ssd", region: { marker: "known-after-apply" } }, "500 GB ssd"],
  [{ fixed_ip: [{ ip_address: "10.0.0.9", subnet_id: { marker: "known-after-apply" } }] }, "10.0.0.9"],
  [{ next_hop: "egov:pending:backbone/gateway", destination_cidr: "10.0.0.0/8" }, "10.0.0.0/8"],
  [{}, ""],
])("%j in brief", (values, brief) => {
  expect(briefly({ attributes: attributes(values) } as unknown as Change)).toBe(brief);
});

test("evidence that is wanted stands in a section of its own and blocks nothing", () => {
  const wanted = {
    ...findings[3]!,
    result: "wanted" as const,
    message: text("待附测评报告。", "A report is wanted."),
  };
  const result = { ...check, findings: [wanted], clean: true };
  const page = rendered({ ...input, check: result }, "review.html");
  expect(page).toContain("待提供的证据");
  expect(page).toContain("OPN-06 一级政府一个互联网出口：1 项");
  expect(page).toContain("待附测评报告。");
  expect(renderCheck(result, "markdown", "en")).toContain("- OPN-06 One internet egress per level: 1");
  expect(JSON.parse(rendered({ ...input, check: result }, "review.json")).check.findings).toHaveLength(1);
});
