import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { forms, typeNames } from "../../environments/messages";
import { schemaErrors, type FileKind } from "../../environments/schemas";

const root = join(__dirname, "..", "..");
const directory = join(root, "environments", "schema");
const schemas = readdirSync(directory).map((file) => ({
  file,
  schema: JSON.parse(readFileSync(join(directory, file), "utf8")) as object,
}));

/** Values of a keyword anywhere in the schemas. */
function valuesOf(keyword: string): Set<string> {
  const found = new Set<string>();
  JSON.stringify(schemas, (key, value: unknown) => {
    if (key === keyword && typeof value === "string") found.add(value);
    return value;
  });
  return found;
}

test("types.ts is what the schemas say", () => {
  const run = () =>
    execFileSync(process.execPath, [join(root, "scripts", "types.mjs"), "--check"], { stdio: "pipe" });
  expect(run).not.toThrow();
});

test.each(schemas.map(({ file }) => file))("%s keeps to the meta-schema", (file) => {
  const ajv = new Ajv({ strict: true });
  const { schema } = schemas.find((candidate) => candidate.file === file) ?? {};
  expect(ajv.validateSchema(schema as object)).toBe(true);
});

test.each(schemas.map(({ file }) => file).filter((file) => file !== "common.schema.json"))(
  "%s compiles and refuses a value of another type",
  (file) => {
    const kind = file.replace(".schema.json", "") as FileKind;
    expect(schemaErrors(kind, []).map(({ keyword }) => keyword)).toEqual(["type"]);
  },
);

test("every pattern and format has a sentence", () => {
  const wanted = [...valuesOf("pattern"), ...valuesOf("format")];
  expect(wanted.filter((form) => !(form in forms))).toEqual([]);
});

test("every sentence belongs to a pattern or format", () => {
  const wanted = new Set([...valuesOf("pattern"), ...valuesOf("format"), "port"]);
  expect(Object.keys(forms).filter((form) => !wanted.has(form))).toEqual([]);
});

test("every type has a name", () => {
  expect([...valuesOf("type")].filter((type) => !(type in typeNames))).toEqual([]);
});
