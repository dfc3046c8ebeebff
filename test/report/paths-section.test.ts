import { buildReview, reviewFormats } from "../../report";
import type { ReviewInput } from "../../report/model";
import type { ReviewPaths } from "../../report/paths/review";
import { unbalanced } from "./markup-balance";
import { paths } from "./paths-sample";
import { input, planted } from "./sample";
import { inText, plan } from "./planted";

const render = (given: Partial<ReviewInput>, file: string, language: "zh" | "en" = "en") => {
  const format = reviewFormats.find((one) => one.file === file)!;
  return format.render(buildReview({ ...input, ...given }), language);
};
const section = (given: Partial<ReviewInput>, language: "zh" | "en" = "en") =>
  /<section id="paths">[\s\S]*?<\/section>/.exec(render(given, "review.html", language))?.[0] ?? "";

const whole = { stacks: input.stacks.filter(({ failed }) => !failed) };

test("the table of zones has a word beside each sign, and nothing for a zone with itself", () => {
  const page = section({ paths });
  expect(page).toContain('<td class="open">■ open</td>');
  expect(page).toContain('<td class="possible">? possible</td>');
  expect(page).toContain('<td class="closed">· closed</td>');
  expect(page.match(/<td>—<\/td>/g)).toHaveLength(3);
  expect(page).toContain('<th scope="row">Agency zone</th>');
  expect(section({ paths }, "zh")).toContain('<td class="open">■ 通</td>');
});

test("what opens stands by danger, with services, resource and line of YAML", () => {
  const page = section({ paths });
  const order = ["With the internet", "Between agencies", "With the management zone"];
  const at = order.map((title) => page.indexOf(`<p><b>${title}</b></p>`));
  expect(at.every((place) => place > 0)).toBe(true);
  expect([...at].sort((a, b) => a - b)).toEqual(at);
  expect(page).toContain("<td>Internet</td>");
  expect(page).toContain('<td class="mono">any?</td>');
  expect(page).toContain(
    "operations::openstack_networking_secgroup_rule_v2.ingress-tcp/443 (operations.yaml:21)",
  );
});

test("that none opens between counties is said", () => {
  expect(section({ paths })).toContain(
    "with networks in no declared block: 0; between agencies: 1; between counties: 0;",
  );
});

test("of many pairs of one kind the first stand open, the others are folded and only counted on paper", () => {
  const page = section({ paths });
  const [before = "", folded = ""] = page.split("<summary>With the management zone: 35 more</summary>");
  expect(before.match(/<td>agency:office-\d+<\/td>\s*<td>Management zone/g)).toHaveLength(5);
  expect(folded.match(/<td>agency:office-\d+<\/td>/g)).toHaveLength(35);
  expect(page).toContain('<p class="print-only">With the management zone: 35 more');
  expect(unbalanced(render({ paths }, "review.html"))).toEqual([]);
});

test("Markdown says the same and leaves the folded ones to the page", () => {
  const text = render({ paths }, "review.md");
  expect(text).toContain("| Agency zone | — | · closed | ■ open |");
  expect(text).toContain("| Finance | Leiyang City | `tcp/80 tcp/8080` |");
  expect(text.match(/\| agency:office-\d+ \| Management zone/g)).toHaveLength(5);
  expect(text).toContain("With the management zone: 35 more");
});

test("stacks without a plan are named, and that nothing may be approved on the rest", () => {
  for (const file of ["review.html", "review.md"]) {
    expect(render({ ...whole, paths }, file)).not.toContain("Ways through them");
    expect(render({ ...whole, paths, omitted: ["core"] }, file)).toContain(
      "Stacks without a plan: 1 (core). Ways through them are not here, so nothing may be approved on this.",
    );
  }
  expect(section({ paths })).toContain("Stacks without a plan: 1 (egress)");
});

test("a change that opens and closes nothing says so, and so does a city without any way", () => {
  const nothing: ReviewPaths = { zones: [], zonePairs: [], opens: [], closes: [], places: {} };
  const page = section({ paths: nothing });
  expect(page).toContain("Nothing gets from one zone to another.");
  expect(page).toContain("The same is open between units before and after the change.");
});

test("without followed packets there is no section", () => {
  expect(section({})).toBe("");
  expect(render({}, "review.md")).not.toContain("Who can talk to whom");
});

test("names of resources lose their secrets and their markup", () => {
  const [secret, within] = inText["adoNet"]!;
  const by = [{ stack: "agency-finance", address: `x["${within} ${planted}"]` }];
  const leaking = { ...paths, opens: [{ ...paths.opens[0]!, by }] };
  const stacks = [{ id: "agency-finance", site: "primary", preview: false, reused: false, plan }];
  for (const { file } of reviewFormats) {
    const text = render({ paths: leaking, stacks }, file);
    expect(text).toContain("x[");
    expect(text).not.toContain(secret);
    if (file === "review.html") expect(text).not.toContain(planted);
  }
});
