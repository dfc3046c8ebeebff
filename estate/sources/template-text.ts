/** What a string of a configuration in JSON means. */
export type Meaning =
  | { readonly kind: "literal"; readonly text: string }
  /** One reference and nothing else: `${type.name.attribute}`. */
  | { readonly kind: "reference"; readonly reference: string }
  /** Anything that Terraform would have to work out. */
  | { readonly kind: "expression"; readonly references: readonly string[]; readonly shown: string };

const step = String.raw`(?:\.(?:[A-Za-z_][\w-]*|\d+|\*)|\[(?:\d+|\*|"(?:[^"\\]|\\.)*"|each\.key|count\.index)\])`;
const traversal = String.raw`[A-Za-z_][\w-]*${step}+`;
const whole = new RegExp(String.raw`^\$\{\s*(${traversal})\s*\}$`);
const inner = new RegExp(`${traversal}(?![\\w(-])`, "g");
const template = /(?<!\$)\$\{|(?<!%)%\{/;

/** Longest piece of an expression that a message shows. */
const mostShown = 60;

/** Reads one string of a configuration in JSON, in which `${…}` and `%{…}` are expressions and doubled signs are not. */
export function meaningOf(text: string): Meaning {
  if (!template.test(text)) {
    return { kind: "literal", text: text.replaceAll("$${", "${").replaceAll("%%{", "%{") };
  }
  const reference = whole.exec(text)?.[1];
  if (reference !== undefined) return { kind: "reference", reference };
  const code = [...text.matchAll(/(?<!\$)\$\{([^}]*)\}/g)].map(([, part = ""]) => part);
  // A text inside an expression may be a secret: neither searched nor shown.
  const bare = code.map((part) => part.replace(/"(?:[^"\\]|\\.)*"/g, '"…"'));
  const references = bare.flatMap((part) => part.match(inner) ?? []).filter((found) => !found.includes("…"));
  const shown = bare.map((part) => `\${${part.trim()}}`).join(" ");
  return { kind: "expression", references, shown: abridged(shown === "" ? "%{…}" : shown) };
}

function abridged(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
