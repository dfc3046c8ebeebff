import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools";
import { isRight, type Answer } from "./answer";
import { byPackets, noPackets } from "./by-packets";
import { byCode, byFlows } from "./by-flows";
import { cases } from "./cases";
import { askFacts } from "./facts";
import { page, type Part } from "./page";

const proof = join(root, "docs", "reachability-proof.md");

/** Asks everybody everything; gives the exit code. */
export async function prove(args: readonly string[]): Promise<number> {
  const at = args.indexOf("--only");
  const only = at < 0 ? "" : (args[at + 1] ?? "");
  const asked = cases.filter(({ name }) => name.includes(only));
  const parts: Part[] = [];
  const skipped = noPackets();
  const goes = [byFlows, byCode, ...(skipped === undefined ? [() => byPackets(asked, only)] : [])];
  for (const ask of goes) {
    const start = performance.now();
    const answers = await ask(asked);
    parts.push({ answers, seconds: (performance.now() - start) / 1000 });
  }
  if (skipped !== undefined) process.stdout.write(`skipped: ${skipped}\n`);
  const facts = only === "" ? await askFacts() : [];
  const answers = parts.flatMap((part) => part.answers);
  const wrong = answers.filter((answer) => !isRight(answer));
  for (const answer of wrong) process.stdout.write(`${sentence(answer)}\n`);
  if (at < 0 && skipped === undefined && !args.includes("--no-page"))
    writeFileSync(proof, page(parts, facts));
  const untrue = facts.filter(({ holds }) => !holds);
  for (const { name } of untrue) process.stdout.write(`failed: ${name}\n`);
  const failed = wrong.length + untrue.length;
  const end = skipped === undefined ? "" : ", 1 skipped";
  process.stdout.write(`${answers.length + facts.length - failed} passed, ${failed} failed${end}\n`);
  return failed === 0 ? 0 : 1;
}

function sentence({ by, topic, question, said }: Answer): string {
  const { from, to, text, why } = question;
  return `failed: ${topic.name}: ${from} > ${to}, ${text}: ${by} says ${said ? "arrives" : "does not"}; ${why}`;
}
