import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StackPlan } from "../../../estate/model";
import { buildEstate } from "../../../estate/plan";
import { priorOf } from "../../../estate/prior";
import { fixture } from "../plans";
import * as configuration from "./configuration";
import { linesOf } from "./lines";
import * as state from "./state";

const of = (plan: unknown, stack: string): StackPlan => ({ stack, plan, file: `${stack}.json` });

const cases: Readonly<Record<string, () => readonly StackPlan[]>> = {
  dynamic: () => [fixture("dynamic")],
  existing: () => [fixture("existing")],
  "before-existing": () => priorOf([fixture("existing"), fixture("shapes")]),
  refactored: () => [fixture("refactored")],
  "before-refactored": () => priorOf([fixture("refactored")]),
  shapes: () => [fixture("shapes")],
  tenant: () => [fixture("tenant"), fixture("platform")],
  "tenant-applied": () => [fixture("tenant-applied", "tenant"), fixture("platform-applied", "platform")],
  configuration: () => [of(configuration.tenant, "tenant"), of(configuration.platform, "platform")],
  state: () => [of(state.tenant, "tenant"), of(state.platform, "platform")],
  "configuration-on-state": () => [of(configuration.tenant, "tenant"), of(state.platform, "platform")],
};

// The tables in said/ are read in review: a line that changes is a value that rules see otherwise. EGOV_WRITE_SAID=1 writes them.
test.each(Object.keys(cases))("what the estate tells of %s is what its table has", (name) => {
  const lines = [...linesOf(buildEstate(cases[name]?.() ?? []))];
  const file = join(__dirname, "said", `${name}.txt`);
  if (process.env["EGOV_WRITE_SAID"] !== undefined) writeFileSync(file, `${lines.join("\n")}\n`);
  expect([...lines, ""]).toEqual(readFileSync(file, "utf8").split("\n"));
});
