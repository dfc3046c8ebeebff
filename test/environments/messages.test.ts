import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { messages, nouns, parts, purposes } from "../../environments/messages";
import { yamlErrors } from "../../environments/yaml-errors";
import type { Text } from "../../messages/text";

const texts: readonly (readonly [string, Text])[] = [messages, parts, nouns, purposes, yamlErrors].flatMap(
  (catalogue: Readonly<Record<string, Text>>) => Object.entries(catalogue),
);

const placeholders = (template: string) =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(texts)("%s has the same placeholders in both languages", (_name, { zh, en }) => {
  expect(placeholders(zh)).toEqual(placeholders(en));
});

test.each(Object.entries(messages))(
  "message %s starts upper-case or with a value and has no final period",
  (_name, text) => {
    expect(text.en).toMatch(/^["A-Z{].*[^.]$/);
    expect(text.zh).toMatch(/[^。]$/);
  },
);

test("every message is used", () => {
  const folder = join(__dirname, "..", "..", "environments");
  const sources = [folder, join(folder, "validate")].flatMap((directory) =>
    readdirSync(directory)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(directory, file), "utf8")),
  );
  const code = sources.join("\n");
  expect(Object.keys(messages).filter((key) => !code.includes(`messages.${key}`))).toEqual([]);
  expect(Object.keys(parts).filter((key) => !code.includes(`parts.${key}`))).toEqual([]);
});
