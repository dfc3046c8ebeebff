// Generates environments/types.ts from the JSON Schemas of environments/schema, the single source of the types.
// `--check` writes nothing and exits with 1 when the committed file is stale.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const schemaDir = join(root, "environments", "schema");
const target = join(root, "environments", "types.ts");

const schemas = readdirSync(schemaDir)
  .filter((file) => file.endsWith(".schema.json"))
  .sort()
  .map((file) => ({ file, schema: JSON.parse(readFileSync(join(schemaDir, file), "utf8")) }));

const common = schemas.find(({ file }) => file === "common.schema.json").schema;

/** One schema that holds every definition, so that each type is written once. */
function combined() {
  const definitions = {};
  for (const { file, schema } of schemas) {
    const local = rewriteReferences(schema);
    Object.assign(definitions, local.$defs ?? {});
    delete local.$defs;
    delete local.$id;
    delete local.$schema;
    if (file !== "common.schema.json") definitions[local.title] = local;
  }
  const properties = Object.fromEntries(
    Object.keys(definitions).map((name) => [name, { $ref: `#/definitions/${name}` }]),
  );
  return { title: "AllDefinitions", type: "object", additionalProperties: false, properties, definitions };
}

function rewriteReferences(schema) {
  const text = JSON.stringify(schema).replaceAll(
    /"\$ref":"(?:common\.schema\.json)?#\/\$defs\//g,
    '"$ref":"#/definitions/',
  );
  return JSON.parse(text, (_key, node) => (isReferenceToObject(node) ? { $ref: node.$ref } : node));
}

/** A description beside a reference to an object would make the generator write that type a second time. */
function isReferenceToObject(node) {
  const name = node?.$ref?.replace("#/definitions/", "");
  return name !== undefined && common.$defs[name]?.type === "object";
}

const header = "/* Generated from environments/schema by `npm run types`. Do not edit. */\n";
const body = await compile(combined(), "AllDefinitions", {
  bannerComment: "",
  additionalProperties: false,
  ignoreMinAndMaxItems: true,
  style: { printWidth: 110 },
  format: true,
});
const text =
  header +
  body
    .replace(/export interface AllDefinitions \{[^}]*\}\n/, "")
    .replaceAll(/^(\s+)(\w+\??: )(.*)\[\];$/gm, "$1$2readonly $3[];")
    .replaceAll(/^(\s+)(\w+\??:)/gm, "$1readonly $2");
if (process.argv.includes("--check")) {
  const current = readFileSync(target, "utf8");
  if (current !== text) {
    console.error("environments/types.ts is stale: run `npm run types`");
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
