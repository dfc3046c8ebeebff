import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/setup/layout.mjs";
import { measure } from "./measure.mjs";

/** Judges plans by every rule in a process of its own; the result stays in a file as a user would keep it. */
export function judge({ environment, plans }, output) {
  const program = join(root, "dist", "bin", "egov.js");
  const args = [
    program,
    "check",
    environment,
    "--date",
    "2026-11-24",
    "--format",
    "json",
    "--plan",
    ...plans,
  ];
  return measure(process.execPath, args, { output, allowed: [0, 1] });
}

/**
 * Is the result the right one? A fast check that misses what was planted is none.
 * @returns number of findings and of rules
 * @throws Error when a planted fault was not found, or something fails in a unit without faults
 */
export function verify({ failing }, output) {
  const { findings, rules } = JSON.parse(readFileSync(output, "utf8"));
  const blocking = findings.filter(({ result }) => result === "fail" || result === "undetermined");
  const found = new Set(blocking.map(({ subject: { stack, address } }) => `${stack}::${address}`));
  const missed = failing.filter((subject) => !found.has(subject));
  if (missed.length > 0) throw new Error(`Not found: ${missed.slice(0, 3).join(", ")} (${missed.length})`);
  const faulty = new Set(failing.map((subject) => subject.split("::")[0]));
  // A way that a fault opens may be told at the other end.
  const isOfFault = ({ subject, evidence }) =>
    [subject.stack, ...(evidence?.path ?? []).map((step) => step.split(" ").at(1)?.split("::")[0])].some(
      (stack) => faulty.has(stack),
    );
  const wrong = blocking.find((finding) => !isOfFault(finding));
  if (wrong)
    throw new Error(`Fails without a fault: ${wrong.rule} ${wrong.subject.address}: ${wrong.message.en}`);
  return { findings: findings.length, rules: rules.length };
}
