import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools";
import { isRight, type Answer } from "./answer";
import { byCode, byFlows } from "./by-flows";
import { cases } from "./cases";
import { page, type Part } from "./page";

const proof = join(root, "docs", "reachability-proof.md");

/** Asks everybody everything; gives the exit code. */
export async function prove(args: readonly string[]): Promise<number> {
  const at = args.indexOf("--only");
  const asked = at < 0 ? cases : cases.filter(({ name }) => name.includes(args[at + 1] ?? ""));
  const parts: Part[] = [];
  for (const ask of [byFlows, byCode]) {
    const start = performance.now();
    const answers = await ask(asked);
    parts.push({ answers, seconds: (performance.now() - start) / 1000 });
  }
  const answers = parts.flatMap((part) => part.answers);
  const wrong = answers.filter((answer) => !isRight(answer));
  for (const answer of wrong) process.stdout.write(`${told(answer)}\n`);
  if (at < 0 && !args.includes("--no-page")) writeFileSync(proof, page(parts));
  process.stdout.write(`${answers.length - wrong.length} passed, ${wrong.length} failed\n`);
  return wrong.length === 0 ? 0 : 1;
}

function told({ by, topic, question, said }: Answer): string {
  const { from, to, text, why } = question;
  return `failed: ${topic.name}: ${from} > ${to}, ${text}: ${by} says ${said ? "arrives" : "does not"}; ${why}`;
}
