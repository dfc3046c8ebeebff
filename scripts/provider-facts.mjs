// Generates estate/sources/provider-facts.json from the provider's schema: of each type, which attributes the cloud computes,
// which are secret, which are switches or numbers, and which are blocks. `--check` writes nothing and exits with 1 when it is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { paths, root } from "./setup/layout.mjs";

const target = join(root, "estate", "sources", "provider-facts.json");
const [schemas] = Object.values(JSON.parse(readFileSync(paths.schema, "utf8")).provider_schemas);

/** Names of the attributes that a test accepts, as one text: a list would take a line for each name. */
function names(block, accept) {
  const entries = Object.entries(block.attributes ?? {}).filter(([, attribute]) => accept(attribute));
  return entries.map(([name]) => name).join(" ");
}

function factsOf(block) {
  const blocks = Object.entries(block.block_types ?? {});
  const facts = {
    computed: names(block, ({ computed }) => computed === true),
    secret: names(block, ({ sensitive }) => sensitive === true),
    bool: names(block, ({ type }) => type === "bool"),
    number: names(block, ({ type }) => type === "number"),
    // Time limits are no property of the resource.
    blocks: Object.fromEntries(
      blocks.filter(([name]) => name !== "timeouts").map(([name, type]) => [name, factsOf(type.block)]),
    ),
  };
  const empty = (value) => (typeof value === "string" ? value === "" : Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !empty(value)));
}

const all = [
  ...Object.entries(schemas.resource_schemas),
  ...Object.entries(schemas.data_source_schemas).map(([type, schema]) => [`data.${type}`, schema]),
].map(([type, { block }]) => [type, factsOf(block)]);
const style = await resolveConfig(target);
const text = await format(JSON.stringify(Object.fromEntries(all)), { ...style, parser: "json" });
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error("estate/sources/provider-facts.json is stale: run `node scripts/provider-facts.mjs`");
  process.exit(1);
}
