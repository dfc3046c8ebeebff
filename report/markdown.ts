import { plain } from "./markup";

/** Text that Markdown shows as it is, on one line, also inside a table. */
export function escapeMarkdown(text: string): string {
  return plain(text)
    .replace(/\s*\n\s*/g, " ")
    .replace(/[\\`*_[\]|#~]/g, (character) => `\\${character}`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** Text in a code span, also inside a table. */
export function code(text: string): string {
  if (text === "") return "";
  const oneLine = plain(text)
    .replace(/\s*\n\s*/g, " ")
    .replaceAll("`", "'");
  return `\`${oneLine.replaceAll("|", "\\|")}\``;
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `${lines.join("\n")}\n`;
}
