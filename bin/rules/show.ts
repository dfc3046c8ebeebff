import { fill, type Language } from "../../messages/text";
import { escapeMarkdown as esc } from "../../report/markdown";
import type { RuleEntry } from "./catalogue";
import type { RuleFile, RuleFiles } from "./files";
import { deciderTexts, messages, severityTexts } from "./messages";
import { inForce } from "./wording";

/** One rule for a terminal: what it says of itself, its page and what its examples are written with. */
export function showText(entry: RuleEntry, files: RuleFiles, language: Language): string {
  const parts = [
    `${entry.id}  ${entry.title[language]}`,
    facts(entry, language).join("\n"),
    `${messages.norms[language]}:\n${norms(entry, language).join("\n")}`,
    `${messages.why[language]}:\n  ${entry.rationale[language]}`,
    `${messages.fix[language]}:\n  ${entry.remedy[language]}`,
    files.page.trim(),
    ...examples(files, language, (title, { name, text }) => `${title}: ${name}\n\n${text.trimEnd()}`),
    ...evasions(files, language),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** One rule as a document. */
export function showMarkdown(entry: RuleEntry, files: RuleFiles, language: Language): string {
  const parts = [
    `# ${esc(entry.id)} ${esc(entry.title[language])}`,
    facts(entry, language)
      .map((line) => `- ${esc(line)}`)
      .join("\n"),
    `## ${messages.norms[language]}`,
    norms(entry, language)
      .map((line) => `- ${esc(line.trim())}`)
      .join("\n"),
    `## ${messages.why[language]}`,
    esc(entry.rationale[language]),
    `## ${messages.fix[language]}`,
    esc(entry.remedy[language]),
    // The page has its own headings, below those of this document.
    files.page.trim().replace(/^#/gm, "##"),
    ...examples(files, language, (title, { name, text }) => {
      const kind = name.endsWith(".tf") ? "hcl" : "yaml";
      return `## ${title}: ${esc(name)}\n\n\`\`\`${kind}\n${text.trimEnd()}\n\`\`\``;
    }),
    ...evasions(files, language).map(esc),
  ];
  return `${parts.join("\n\n")}\n`;
}

function facts({ severity, decidedBy, waivable }: RuleEntry, language: Language): string[] {
  return [
    `${messages.severity[language]}: ${severityTexts[severity][language]}`,
    `${messages.decidedBy[language]}: ${deciderTexts[decidedBy][language]}`,
    `${messages.waivable[language]}: ${messages[waivable ? "yes" : "no"][language]}`,
  ];
}

function norms(entry: RuleEntry, language: Language): string[] {
  return entry.norms.map((norm) => `  ${norm.citation[language]}, ${inForce(norm)[language]}`);
}

function examples(
  { compliant, violating }: RuleFiles,
  language: Language,
  write: (title: string, file: RuleFile) => string,
): string[] {
  return [
    ...compliant.map((file) => write(messages.compliant[language], file)),
    ...violating.map((file) => write(messages.violating[language], file)),
  ];
}

function evasions({ evasions: names }: RuleFiles, language: Language): string[] {
  return names.length === 0 ? [] : [fill(messages.evasions, { names: names.join(", ") })[language]];
}
