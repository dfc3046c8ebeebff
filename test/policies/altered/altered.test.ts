import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../../environments/model";
import type { Estate } from "../../../estate/model";
import { buildEstate } from "../../../estate/plan";
import { check } from "../../../policies/engine";
import { rules } from "../../../policies/rules";
import { root } from "../../tools";
import { loadExample } from "../example";
import { today } from "../minimal";
import { alterDeclared, placesRead } from "./declared";
import { alterPlan, overheard } from "./plan";
import { Table, type Statement } from "./table";

const folder = join(root, "policies/rules");

function examplesOf(id: string): readonly string[] {
  const evasions = join(folder, id.toLowerCase(), "evasions");
  const names = existsSync(evasions) ? readdirSync(evasions).sort() : [];
  return ["compliant", "violating", ...names.map((name) => `evasions/${name}`)];
}

/** What a rule says; undefined where it cannot be asked, since no environment that is read has such values. */
function ask(id: string, estate: Estate, environment: Environment): readonly Statement[] | undefined {
  try {
    const { findings, problems } = check({ environment, estate, rules, date: today, only: [id] });
    if (problems !== undefined && problems.length > 0) return undefined;
    return findings.map(({ result, subject, message }) => ({
      result,
      subject: subject.address,
      message: message.en,
    }));
  } catch {
    // The engine itself reads attestations, and needs them whole.
    return undefined;
  }
}

/** Examples with more resources are whole cities, of which each thing that is otherwise takes long. */
const most = 40;

function tableOf(id: string, name: string): readonly string[] {
  const at = join(folder, id.toLowerCase(), name);
  const { plan: source, environment } = loadExample(at);
  const evasion = name.startsWith("evasions");
  const { estate, read } = overheard(buildEstate([source]));
  let plain: readonly Statement[] | undefined;
  const places = placesRead(environment, () => (plain = ask(id, estate, environment)));
  expect(plain).toBeDefined();
  const table = new Table(name, plain ?? [], evasion);
  // Rules about paths search a whole network each time.
  if (id.startsWith("RCH-")) return table.lines();
  // An evasion is altered in what it has of its own: its plan or its declarations.
  if (estate.resources.length <= most && (!evasion || existsSync(join(at, "plan.json")))) {
    for (const { what, how, source: altered } of alterPlan(source, read, !evasion)) {
      const said = ask(id, buildEstate([altered]), environment);
      if (said) table.add(what, how, said);
    }
  }
  if (!evasion || existsSync(join(at, "patch.yaml"))) {
    // The engine reads attestations for every rule.
    const own = places.filter(({ path }) => id.startsWith("ATT-") || !path.startsWith("attestations."));
    for (const { what, how, said } of alterDeclared(own, () => ask(id, estate, environment)))
      if (said) table.add(what, how, said);
  }
  return table.lines();
}

const tables = join(__dirname, "said");
const writes = process.env["EGOV_WRITE_SAID"] !== undefined;

/** The part of a rule's file that is about one example. */
function keptOf(id: string, name: string): readonly string[] {
  const file = join(tables, `${id.toLowerCase()}.txt`);
  const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
  const start = lines.indexOf(`# ${name}`);
  const end = lines.findIndex((line, at) => at > start && line.startsWith("# "));
  return start < 0 ? [] : lines.slice(start, end < 0 ? lines.length : end);
}

// The tables in said/ are read in review: a line that changes is a rule that says another thing. EGOV_WRITE_SAID=1 writes them.
describe("what a rule says of its examples when one thing of them is otherwise", () => {
  const examples = rules.flatMap(({ id }) => examplesOf(id).map((name) => [id, name] as const));

  test.each(examples)("%s %s", (id, name) => {
    const table = tableOf(id, name);
    const write = name === "compliant" ? writeFileSync : appendFileSync;
    if (writes) write(join(tables, `${id.toLowerCase()}.txt`), `${table.join("\n")}\n`);
    expect(table).toEqual(keptOf(id, name));
  });
});
