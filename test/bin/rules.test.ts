import { main } from "../../bin/egov";
import { rules } from "../../policies/rules";
import { loadNorms } from "../../policies/norms";
import { surroundings } from "./surroundings";

async function run(...args: string[]) {
  const recorded = surroundings();
  const code = await main(["rules", ...args], recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

const languages = ["zh", "en"] as const;

describe("egov rules", () => {
  test.each(languages)("lists every rule, in %s", async (lang) => {
    const { code, out, err } = await run("--lang", lang);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const { id, title } of rules)
      expect(out).toMatch(new RegExp(`^${id} +${escape(title[lang])}$`, "m"));
  });

  test("as JSON: what decides each rule, whether it can be waived, its norms with their days", async () => {
    const { out } = await run("--json");
    const listed = (JSON.parse(out) as { rules: { id: string; norms: object[] }[] }).rules;
    expect(listed).toHaveLength(rules.length);
    expect(listed.find(({ id }) => id === "OPN-06")).toMatchObject({
      severity: "critical",
      decidedBy: "plan",
      waivable: false,
      norms: [{ norm: "opinion-2017", clause: "二(一)4", validFrom: "2017-09-25" }],
    });
  });

  test.each(languages)("as Markdown: one table, in %s", async (lang) => {
    const { out } = await run("--format", "markdown", "--lang", lang);
    expect(out.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(rules.length + 2);
  });
});

describe("egov rules show", () => {
  test.each(languages)("gives reason, remedy, norms, page and both examples, in %s", async (lang) => {
    const { code, out } = await run("show", "opn-06", "--lang", lang);
    const rule = rules.find(({ id }) => id === "OPN-06");
    expect(code).toBe(0);
    for (const part of [
      rule?.rationale[lang],
      rule?.remedy[lang],
      "2017-09-25",
      "## What a plan can and cannot prove",
    ])
      expect(out).toContain(part);
    expect(out).toMatch(/compliant\/main\.tf[^]+resource "openstack_/);
    expect(out).toMatch(/violating\/main\.tf[^]+resource "openstack_/);
  });

  test("as Markdown the page stands below the heading of the rule, and examples in fences", async () => {
    const { out } = await run("show", "OPN-06", "--format", "markdown", "--lang", "en");
    expect(out).toMatch(/^# OPN-06 /);
    expect(out.match(/^# /gm)?.length).toBeGreaterThanOrEqual(1);
    expect(out).toContain("```hcl\n");
  });

  test("as JSON: the same with the texts of the files", async () => {
    const { out } = await run("show", "OPN-06", "OPN-05", "--format", "json");
    const shown = (
      JSON.parse(out) as { rules: { id: string; violating: { name: string; text: string }[] }[] }
    ).rules;
    expect(shown.map(({ id }) => id)).toEqual(["OPN-05", "OPN-06"]);
    expect(shown[1]?.violating[0]?.name).toBe("violating/main.tf");
  });

  test.each([
    [["show"], "The rule is missing, for example: egov rules show"],
    [["show", "OPN-6"], 'No rule "OPN-6" (egov rules lists them), did you mean "OPN-06"?'],
    [["shwo"], 'egov rules takes no "shwo" (there are: show coverage), did you mean "show"?'],
    [["coverage", "all"], 'egov rules takes no "all"'],
    [["--format", "sarif"], '--format cannot be "sarif"; choose one of: text json markdown'],
  ])("%j: 2", async (words, message) => {
    const { code, err, out } = await run(...words, "--lang", "en");
    expect(err).toContain(message);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});

describe("egov rules coverage", () => {
  interface Coverage {
    readonly clauses: readonly {
      readonly norm: string;
      readonly clause: string;
      readonly decidedBy: string;
    }[];
    readonly shares: readonly {
      readonly decidedBy: string;
      readonly clauses: number;
      readonly percent: number;
    }[];
  }

  test("has each clause of the catalogue once, and shares that add up", async () => {
    const { out } = await run("coverage", "--json");
    const { clauses, shares } = JSON.parse(out) as Coverage;
    const known = [...loadNorms().values()].flatMap(({ key, clauses: own }) =>
      Object.keys(own).map((clause) => `${key} ${clause}`),
    );
    expect(clauses.map(({ norm, clause }) => `${norm} ${clause}`)).toEqual(known);
    expect(shares.reduce((sum, share) => sum + share.clauses, 0)).toBe(known.length);
    expect(Math.abs(shares.reduce((sum, share) => sum + share.percent, 0) - 100)).toBeLessThan(0.5);
    expect(clauses.find(({ clause }) => clause === "二(一)4")?.decidedBy).toBe("plan");
  });

  test.each(languages)("names what decides a clause and by which rules, in %s", async (lang) => {
    const { out } = await run("coverage", "--lang", lang);
    expect(out).toMatch(lang === "zh" ? /二\(一\)4: 规划 \(.*OPN-06/ : /二\(一\)4: plan \(.*OPN-06/);
    expect(out).toMatch(lang === "zh" ? /未覆盖: \d+ \(\d+\.\d %\)/ : /not covered: \d+ \(\d+\.\d %\)/);
  });

  test("tells what the operator answers for and what nothing covers, with what the clause is about", async () => {
    const { out } = await run("coverage", "--json");
    const { clauses, shares } = JSON.parse(out) as Coverage;
    const decided = (name: string) => clauses.find(({ clause }) => clause === name)?.decidedBy;
    expect(decided("8.2.4.7")).toBe("provider");
    expect(decided("8.1.2.2 a")).toBe("none");
    for (const kind of ["provider", "none"])
      expect(shares.find(({ decidedBy }) => decidedBy === kind)?.clauses).toBeGreaterThan(10);
    const english = await run("coverage", "--lang", "en");
    expect(english.out).toMatch(/8\.2\.4\.7 \(number not verified\), .+: operator of the cloud/);
    const chinese = await run("coverage", "--lang", "zh");
    expect(chinese.out).toMatch(/8\.2\.4\.7\(编号未核对\),.*剩余信息.*: 云的运营方/);
  });

  test("as Markdown: two tables", async () => {
    const { out } = await run("coverage", "--format", "markdown", "--lang", "en");
    expect(out.match(/^\| --- /gm)).toHaveLength(2);
  });
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
