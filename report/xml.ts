import { html } from "./markup";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The line that begins an XML file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An XML element; attributes without a value are left out, elements inside it stand on lines of their own. */
export function element(
  name: string,
  attributes: Attributes,
  content: string | readonly string[] = [],
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${escaped(value)}"`,
  );
  const start = `<${name}${given.join("")}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === "string") return `${start}>${escaped(content)}</${name}>`;
  return `${start}>\n${content.join("\n")}\n</${name}>`;
}

function escaped(value: string | number): string {
  return html`${value}`.text;
}
