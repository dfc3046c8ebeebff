import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "../../messages/text";
import { buildReview, checkFormats, renderCheck, reviewFormats, writeReview } from "../../report";
import { check, input, planOf, planted, secrets, text } from "./sample";
import { unbalanced } from "./markup-balance";

const languages: readonly Language[] = ["zh", "en"];
const review = buildReview(input);

function outputs(): [string, string][] {
  return languages.flatMap((language) => [
    ...reviewFormats.map((format): [string, string] => [
      `${format.file} ${language}`,
      format.render(review, language),
    ]),
    ...checkFormats.map((format): [string, string] => [
      `check ${format} ${language}`,
      renderCheck(review.check, format, language),
    ]),
  ]);
}

describe("secrets", () => {
  test.each(Object.entries(secrets))("%s stands in no format", (_name, secret) => {
    for (const [, output] of outputs()) expect(output).not.toContain(secret);
  });

  test("an attribute is named as sensitive, before and after", () => {
    const instance = review.changes.find((change) => change.address.endsWith("budget-db"));
    expect(instance?.attributes).toContainEqual({
      name: "admin_pass",
      before: { marker: "sensitive" },
    });
    expect(instance?.attributes).toContainEqual({
      name: "user_data",
      after: { marker: "sensitive" },
    });
  });

  test("a check without plans hides what shows itself", () => {
    const shown = checkFormats.map((format) => renderCheck(check, format, "zh")).join("");
    expect(shown).not.toContain(secrets.password);
    expect(shown).not.toContain(secrets.environmentPair);
  });
});

describe("buildReview", () => {
  test("puts what is deleted and replaced before everything else", () => {
    expect(review.changes.slice(0, 3).map((change) => change.action)).toEqual([
      "delete",
      "replace",
      "create",
    ]);
  });

  test("shows both sides of a change, and what forces a replacement", () => {
    const instance = review.changes.find((change) => change.address.endsWith("budget-db"));
    expect(instance).toMatchObject({ action: "replace", unit: "finance", origin: { line: 74 } });
    expect(instance?.attributes.find(({ name }) => name === "flavor_name")).toEqual({
      name: "flavor_name",
      before: "m8",
      after: "m16",
      headline: true,
      forcesReplacement: true,
    });
    expect(instance?.attributes.find(({ name }) => name === "id")).toMatchObject({
      after: { marker: "known-after-apply" },
    });
  });

  test("folds a change of order", () => {
    const network = review.changes.find((change) => change.address === "openstack_networking_network_v2.app");
    expect(network?.attributes.find(({ name }) => name === "tags")).not.toHaveProperty("headline");
  });

  test("says what a new county is in the words of its declaration", () => {
    const county = review.units.find((unit) => unit.id === "leiyang");
    expect(county?.name).toEqual(text("耒阳市", "Leiyang City"));
    expect(county?.sentences[1]?.zh).toBe(
      "新建汇聚节点，网段 10.70.0.0/16，接入 3 个乡镇（街道）、6 个村（社区）。",
    );
    expect(county?.sentences[1]?.en).toBe(
      "New aggregation node in block 10.70.0.0/16; townships: 3; villages: 6.",
    );
  });

  test("names what is lost first, and traffic by its zone", () => {
    const sentences = review.units
      .find((unit) => unit.id === "finance")
      ?.sentences.map((sentence) => sentence.en);
    expect(sentences?.slice(1, 3)).toEqual([
      "Deletes 1 volume (hy-finance-archive).",
      "Data is lost on hy-finance-archive.",
    ]);
    expect(sentences).toContain("Newly allowed: tcp/443 from Public network zone (10.64.0.0/10).");
  });

  test("folds away only a unit whose plan is whole and empty", () => {
    expect(review.units.filter((unit) => unit.unchanged).map(({ id }) => id)).toEqual(["hand-written"]);
  });

  test("counts blocking findings for the unit they concern", () => {
    expect(review.units.map(({ id, blocking }) => [id, blocking])).toEqual([
      ["finance", 1],
      ["leiyang", 1],
      ["egress", 0],
      ["hand-written", 0],
    ]);
  });

  test("is the same for the same input", () => {
    expect(JSON.stringify(buildReview(input))).toBe(JSON.stringify(review));
    expect(outputs()).toEqual(outputs());
  });
});

describe("verdict", () => {
  const clean = { ...check, findings: [], clean: true };
  const [finance, county, failed, unchanged] = input.stacks;

  test.each([
    ["blocked", { ...input }],
    ["incomplete", { ...input, check: clean }],
    ["incomplete", { ...input, check: clean, stacks: [finance!], omitted: ["backbone"] }],
    ["preview", { ...input, check: clean, stacks: [finance!, county!] }],
    ["ready", { ...input, check: clean, stacks: [finance!] }],
    ["unchanged", { ...input, check: clean, stacks: [unchanged!] }],
  ])("%s", (kind, given) => {
    expect(buildReview(given).verdict.kind).toBe(kind);
  });

  test("a failed stack is never shown as an empty one", () => {
    const { stacks } = buildReview({ ...input, check: clean, stacks: [failed!] });
    expect(stacks[0]?.failed?.en).toBe("The engine ended with 1.");
  });

  test.each([
    ["missing", undefined],
    ["unfinished", { ...(planOf([]) as object), errored: true }],
    ["of another make", { some: "json" }],
  ])("a plan that is %s counts as failed", (_name, plan) => {
    const stack = { id: "egress", site: "primary", preview: false, reused: false, plan };
    expect(buildReview({ ...input, check: clean, stacks: [stack] }).verdict.kind).toBe("incomplete");
  });
});

describe("page", () => {
  test.each(languages)("is one balanced document that refers to nothing outside (%s)", (language) => {
    const page = reviewFormats.find(({ file }) => file === "review.html")!.render(review, language);
    expect(unbalanced(page)).toEqual([]);
    expect(page).not.toMatch(
      /\s(src|href|srcset|action|style|on\w+)=|url\(|@import|<(script|link|img|iframe|object|form)\b/i,
    );
    expect(page).toContain("default-src 'none'");
  });

  test.each(languages)("shows planted markup as text (%s)", (language) => {
    const page = reviewFormats.find(({ file }) => file === "review.html")!.render(review, language);
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
    const markdown = reviewFormats.find(({ file }) => file === "review.md")!.render(review, language);
    expect(markdown.replace(/`[^`\n]*`/g, "")).not.toContain(planted);
  });

  test("has the marking, each stack's state, cost over its ceiling and the waiver", () => {
    const page = reviewFormats.find(({ file }) => file === "review.html")!.render(review, "zh");
    for (const part of [
      "内部资料，仅供工作使用",
      "预览，不可直接实施",
      "规划失败",
      "超出上限",
      "-34,567.5",
      "衡政办函〔2017〕88号",
      "agencies/finance.yaml:98",
    ])
      expect(page).toContain(part);
  });
});

describe("check", () => {
  test.each(languages)("text gives rule, place, subject, message, norm and remedy (%s)", (language) => {
    const shown = renderCheck(check, "text", language, input.rules);
    expect(shown).toContain("MLPS-05");
    expect(shown).toContain("agencies/finance.yaml:98");
    expect(shown).toContain("agency-finance::openstack_networking_secgroup_rule_v2.extranet-web");
    expect(shown).toContain(input.rules![0]!.remedy[language]);
    expect(shown).toMatch(
      language === "zh" ? /阻断：2 项须整改。\n$/ : /Blocked: findings that block: 2\.\n$/,
    );
  });

  test.each(checkFormats)("%s names a problem of the check and a rule that did not run", (format) => {
    const problems = [{ message: text("规则崩溃", "A rule crashed"), place: { file: "a.yaml", line: 3 } }];
    const notRun = [
      { id: "LAW-01", title: text("旧规", "Old law"), reason: text("尚未生效", "not in force") },
    ];
    const given = { ...check, findings: [], clean: false, problems, notRun };
    const shown = renderCheck(given, format, "en");
    expect(shown).toContain("A rule crashed");
    expect(shown).toContain("LAW-01");
    expect(buildReview({ ...input, stacks: [input.stacks[0]!], check: given }).verdict.kind).toBe(
      "incomplete",
    );
  });

  test("what stays unknown is told once for each kind", () => {
    const [one] = check.coverage.unknown;
    const unknown = ["a", "b", "c"].map((name) => ({
      ...one!,
      address: `module.x.openstack_networking_port_v2.${name}`,
    }));
    const shown = renderCheck({ ...check, coverage: { ...check.coverage, unknown } }, "text", "en");
    expect(shown.match(/^\? .*$/gm)).toEqual([
      "? 3 × openstack_networking_port_v2 external: computed (county-leiyang::module.x.openstack_networking_port_v2.a)",
    ]);
  });

  test("text cannot move the cursor of a terminal", () => {
    const finding = { ...check.findings[0]!, message: text("\u001b[2J清屏", "\u001b[2Jclear") };
    expect(renderCheck({ ...check, findings: [finding] }, "text", "en")).not.toContain("\u001b");
  });

  test("JSON keeps the whole result", () => {
    const parsed = JSON.parse(renderCheck(check, "json", "zh"));
    expect(parsed.findings).toHaveLength(check.findings.length);
    expect(parsed.coverage).toEqual(check.coverage);
  });
});

describe("writeReview", () => {
  test("writes the three files and leaves nothing else", () => {
    const directory = mkdtempSync(join(tmpdir(), "review-"));
    const files = writeReview(review, directory, "zh");
    expect(files).toEqual(["review.json", "review.md", "review.html"].map((name) => join(directory, name)));
    expect(readdirSync(directory).sort()).toEqual(["review.html", "review.json", "review.md"]);
    expect(readFileSync(files[0]!, "utf8")).toBe(reviewFormats[0]!.render(review, "en"));
  });
});
