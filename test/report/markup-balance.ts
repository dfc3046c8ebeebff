const voidElements = new Set(["meta", "br", "hr", "img", "link", "input"]);

/** Elements that are not closed in the order in which they were opened, as a strict reader of HTML sees it. */
export function unbalanced(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = "", rest = ""] of page
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .matchAll(/<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/g)) {
    if (voidElements.has(name) || rest.endsWith("/")) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
