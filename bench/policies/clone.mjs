import { blockOf } from "./blocks.mjs";
import { templateNumber, unitId } from "./template.mjs";

const template = blockOf(templateNumber);
const prefix = pattern(template.prefix);
const link = pattern(template.link.before);
const texts = new RegExp(
  [
    unitId(templateNumber),
    // In values with dots, in addresses with hyphens; never the end or the beginning of a longer number.
    `(?<![\\d.-])${prefix}(?=[.-]\\d)`,
    `(?<![\\d.-])${link}[.-](?:${hosts(template).join("|")})(?!\\d)`,
  ].join("|"),
  "g",
);

/** The text of the template, be it plan, origins or YAML, as that of another unit with addresses of its own. */
export function cloneText(text, number) {
  const id = unitId(number);
  const block = blockOf(number);
  return text.replace(texts, (found) => {
    if (found.startsWith("unit-")) return id;
    const parts = found.split(/[.-]/).map(Number);
    const sign = found.includes("-") ? "-" : ".";
    if (parts.length === 3) return block.prefix.replaceAll(".", sign);
    const host = block.link.first + parts[3] - template.link.first;
    return `${block.link.before}.${host}`.replaceAll(".", sign);
  });
}

function hosts({ link: { first } }) {
  return [0, 1, 2, 3].map((at) => first + at);
}

function pattern(dotted) {
  return dotted.replaceAll(".", "[.-]");
}
