import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../bin/egov";
import { temporaryFolder } from "../workflow/hand-made";
import { small, surroundings } from "./surroundings";

const out = join(temporaryFolder(), "out");

async function run(...args: string[]) {
  const recorded = surroundings();
  const code = await main([...args, "--out", out, "--date", "2025-06-01"], recorded.io);
  return { code, out: recorded.out(), err: recorded.err() };
}

interface Summary {
  readonly planned: number;
  readonly reused: number;
  readonly partial: boolean;
  readonly clean: boolean;
  readonly missing: readonly string[];
}

async function review(...args: string[]): Promise<Summary & { readonly code: number }> {
  const { code, out: text } = await run("review", small, "--json", ...args);
  return { ...(JSON.parse(text) as Summary), code };
}

test("a review of some stacks says that it is partial and is never clean", async () => {
  const { code, partial, clean, planned, missing } = await review("--stack", "intranet-core");
  expect({ partial, clean, planned }).toEqual({ partial: true, clean: false, planned: 1 });
  expect(missing).toContain("intranet-operations");
  expect(code).toBe(1);
});

test("a whole review writes every report beside the plans", async () => {
  const { partial, planned, reused, code } = await review();
  expect({ partial, reused }).toEqual({ partial: false, reused: 1 });
  expect(planned).toBeGreaterThan(3);
  expect([0, 1]).toContain(code);
  expect(readdirSync(out).sort()).toEqual([
    "findings.json",
    "review.html",
    "review.json",
    "review.md",
    "stacks",
  ]);
});

test("an unchanged review plans nothing; with --stack the other plans are judged along", async () => {
  expect(await review()).toMatchObject({ planned: 0, partial: false });
  expect(await review("--stack", "intranet-core")).toMatchObject({ planned: 0, reused: 1, partial: false });
});

test("check gives the findings of the review", async () => {
  const { out: text, code } = await run("check", small, "--format", "json");
  expect(text).toBe(readFileSync(join(out, "findings.json"), "utf8"));
  expect([0, 1]).toContain(code);
});

test("check names the plan that somebody edited", async () => {
  appendFileSync(join(out, "stacks", "intranet-core", "plan.json"), " ");
  const { code, err } = await run("check", small);
  expect(code).toBe(2);
  expect(err).toContain('The plan of stack "intranet-core" is damaged or was edited');
});
