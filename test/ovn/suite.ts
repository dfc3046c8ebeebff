import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools";
import { isRight, type Answer } from "./answer";
import { byPackets, noPackets } from "./by-packets";
import { byCode, byFlows } from "./by-flows";
import { cases } from "./cases";
import type { Case } from "./cases/case";
import { agrees, difference, proveCity } from "./city/prove";
import { askFacts } from "./facts";
import { page, type Part } from "./page";

const proof = join(root, "docs", "reachability-proof.md");

/** Asks everybody everything, or only what the arguments say; gives the exit code. */
export async function prove(args: readonly string[]): Promise<number> {
  const at = args.indexOf("--only");
  const only = at < 0 ? "" : (args[at + 1] ?? "");
  const isWhole = at < 0 && !args.includes("--city");
  const asked = args.includes("--city") ? [] : cases.filter(({ name }) => name.includes(only));
  const skipped = asked.length > 0 ? noPackets() : undefined;
  const parts = asked.length > 0 ? await askCases(asked, only, skipped === undefined) : [];
  if (skipped !== undefined) process.stdout.write(`skipped: ${skipped}\n`);
  const facts = isWhole ? await askFacts() : [];
  const city = at < 0 ? await proveCity() : undefined;
  const answers = parts.flatMap((part) => part.answers);
  const failures = [
    ...answers.filter((answer) => !isRight(answer)).map(sentence),
    ...facts.filter(({ holds }) => !holds).map(({ name }) => name),
    ...(city?.answers ?? []).filter((answer) => !agrees(answer)).map(difference),
  ];
  for (const failure of failures) process.stdout.write(`failed: ${failure}\n`);
  if (isWhole && city && skipped === undefined && !args.includes("--no-page"))
    writeFileSync(proof, page(parts, facts, city));
  const all = answers.length + facts.length + (city?.answers.length ?? 0);
  const end = skipped === undefined ? "" : ", 1 skipped";
  process.stdout.write(`${all - failures.length} passed, ${failures.length} failed${end}\n`);
  return failures.length === 0 ? 0 : 1;
}

async function askCases(asked: readonly Case[], only: string, withPackets: boolean): Promise<Part[]> {
  const parts: Part[] = [];
  for (const ask of [byFlows, byCode, ...(withPackets ? [() => byPackets(asked, only)] : [])]) {
    const start = performance.now();
    const answers = await ask(asked);
    parts.push({ answers, seconds: (performance.now() - start) / 1000 });
  }
  return parts;
}

function sentence({ by, topic, question, said }: Answer): string {
  const { from, to, text, why } = question;
  return `${topic.name}: ${from} > ${to}, ${text}: ${by} says ${said ? "arrives" : "does not"}; ${why}`;
}
