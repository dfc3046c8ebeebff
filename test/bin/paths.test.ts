import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { main } from "../../bin/egov";
import { synthesise } from "../../stacks/app";
import { minimalEnvironment, minimalFolder } from "../policies/minimal";
import { root } from "../tools";
import { temporaryFolder } from "../workflow/hand-made";
import { surroundings } from "./surroundings";

/** The configurations of the small city, one folder a stack, as another run leaves them. */
const run = temporaryFolder();
const ids = synthesise(minimalEnvironment()).map(({ id, template, origins }) => {
  mkdirSync(join(run, "stacks", id), { recursive: true });
  writeFileSync(join(run, "stacks", id, "plan.json"), template);
  writeFileSync(join(run, "stacks", id, "origins.json"), JSON.stringify(origins));
  return id;
});
const given = [
  "--environment",
  minimalFolder,
  "--plan",
  ...ids.map((id) => join(run, "stacks", id, "plan.json")),
];

async function paths(...args: string[]) {
  const recorded = surroundings();
  const code = await main(["paths", ...args], recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}
const ask = (...args: string[]) => paths(...given, ...args, "--lang", "en");

const schema = (name: string) =>
  JSON.parse(readFileSync(join(root, "docs/schema", name), "utf8")) as Record<string, unknown>;
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(schema("findings.schema.json"));
const validate = ajv.compile(schema("paths.schema.json"));

const https = ["--from", "internet", "--to", "system:boundary", "--protocol", "tcp", "--port", "443"];
const shell = ["--from", "agency:office", "--to", "agency:finance", "--protocol", "tcp", "--port", "22"];

test("what gets through is shown step by step, with what lets it through and what declares it", async () => {
  const { code, out } = await ask(...https);
  expect(code).toBe(0);
  expect(out).toMatch(/^internet → system:boundary: tcp\/443\n {2}Sets of packets that get through: 2\n/);
  expect(out).toContain("open; declared by boundary--internet-to-a");
  expect(out).toMatch(/1\. egress::\S+outside.* sends\n/);
  expect(out).toMatch(/4\. passes firewall group egress::\S+firewall/);
  expect(out).toMatch(/5\. .*balancer-waf-a takes it/);
});

test("what gets nowhere is told with what stops it, and the command still ends well", async () => {
  const { code, out } = await ask(...shell);
  expect(code).toBe(0);
  expect(out).toContain("Nothing gets through.");
  expect(out).toMatch(/What stops it: no egress rule of agency-office::\S+ lets it out\./);
});

test("the same in Chinese", async () => {
  const { out } = await paths(...given, ...shell, "--lang", "zh");
  expect(out).toContain("没有报文可以通过");
  expect(out).toMatch(/最先拦住的:agency-office::\S+ 的安全组没有放行的出站规则/);
});

test("the matrix has a row and a column for each zone, and counts pairs that must be closed", async () => {
  const { code, out } = await ask("--matrix");
  expect(code).toBe(0);
  expect(out).toMatch(/ 4 internet +· +· +· +· +■/);
  expect(out).toContain("  internet → published: tcp/443\n");
  expect(out).toContain("Between agencies: 2 pairs, 0 of them open directly\n");
});

test("a city that stands for the first time opens everything, the most dangerous first", async () => {
  const { out } = await ask("--diff");
  expect(out).toMatch(
    /^Pairs that open: \d+; pairs that close: 0\nopens {2}internet → zone:published {2}tcp\/443\n {2}by egress::/,
  );
});

describe("beside another run", () => {
  const earlier = temporaryFolder();
  const only = (wanted: (id: string) => boolean) => {
    rmSync(join(earlier, "stacks"), { recursive: true, force: true });
    for (const id of ids.filter(wanted))
      cpSync(join(run, "stacks", id), join(earlier, "stacks", id), { recursive: true });
    return earlier;
  };

  test("what was open already is not told again", async () => {
    const { out } = await ask(
      "--diff",
      "--before",
      only(() => true),
    );
    expect(out).toBe("The same is open before and after the change.\n");
  });

  test("a stack that comes opens its ways alone", async () => {
    const { out } = await ask(
      "--before",
      only((id) => id !== "exchange"),
    );
    expect(out).toMatch(/opens {2}agency:office → zone:exchange {2}tcp\/8443\n {2}by exchange::/);
    expect(out).not.toContain("opens  internet");
  });

  test("a stack that goes closes them", async () => {
    const rest = ids.filter((id) => id !== "exchange").map((id) => join(run, "stacks", id, "plan.json"));
    const { out } = await paths(
      ...["--environment", minimalFolder, "--plan", ...rest, "--lang", "en"],
      ...["--before", only(() => true)],
    );
    expect(out).toMatch(/^Pairs that open: 0; pairs that close: \d+\n/);
    expect(out).toMatch(/closes agency:office → zone:exchange {2}tcp\/8443\n/);
  });

  test("a folder without plans is refused", async () => {
    const { code, err } = await ask("--before", join(earlier, "nowhere"));
    expect([code, err]).toEqual([2, expect.stringContaining("No plans in")]);
  });
});

test.each([
  [https],
  [shell],
  [["--matrix"]],
  [["--diff"]],
  [["--from", "county:north", "--to", "10.128.16.99"]],
])("%j as JSON follows the published schema", async (args) => {
  const { code, out } = await ask(...args, "--json");
  expect(code).toBe(0);
  validate(JSON.parse(out));
  expect(validate.errors).toBeNull();
});

test("the schema refuses what is none of the three", () => {
  expect(validate({})).toBe(false);
  expect(validate({ opens: [], closes: [], zones: [] })).toBe(false);
  expect(validate({ opens: [], closes: [] })).toBe(true);
});

test.each([
  [
    "a misspelt end",
    ["--from", "agency:finanze", "--to", "internet"],
    /--from "agency:finanze" is no end.*did you mean "agency:finance"/,
  ],
  ["an end of nothing", ["--from", "internet", "--to", "somewhere"], /--to "somewhere" is no end/],
  [
    "a port without its protocol",
    [...shell.slice(0, 4), "--port", "22"],
    /--port needs --protocol tcp or udp/,
  ],
  ["a port of ICMP", [...shell.slice(0, 4), "--protocol", "icmp", "--port", "8"], /--port needs --protocol/],
  ["a port that is none", [...shell.slice(0, 6), "--port", "70000"], /"70000" is not a port/],
  ["one end only", ["--from", "internet"], /paths needs --from and --to, or --matrix, or --diff/],
  ["no question", [], /paths needs --from and --to/],
  ["two questions", ["--matrix", "--diff"], /one question at a time/],
] as const)("%s is wrong input", async (_, args, message) => {
  const { code, out, err } = await ask(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(message);
});

test("chosen stacks are partial, which standard error says", async () => {
  const { code, err } = await paths(
    minimalFolder,
    "--early",
    "--stack",
    "egress",
    "--matrix",
    "--lang",
    "en",
  );
  expect(code).toBe(0);
  expect(err).toMatch(/^partial: judged 1 of \d+ stacks/);
});

test("a secret in the name of a resource is hidden in each answer", async () => {
  const secret = "glpat-hunter2verysecret";
  const folder = join(temporaryFolder(), "egress");
  mkdirSync(folder);
  const template = readFileSync(join(run, "stacks", "egress", "plan.json"), "utf8");
  const named = template.replaceAll("egress_city-egress_line-a_outside", secret);
  writeFileSync(join(folder, "plan.json"), named);
  const files = given.map((text) =>
    text.includes(join("stacks", "egress")) ? join(folder, "plan.json") : text,
  );
  const { out } = await paths(...files, ...https, "--lang", "en");
  expect(out).toContain("[hidden] sends");
  for (const args of [https, ["--matrix"], ["--diff"]]) {
    for (const format of ["text", "json"])
      expect((await paths(...files, ...args, "--format", format)).out).not.toContain(secret);
  }
});
