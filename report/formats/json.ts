import type { CheckFormat } from "./format";

export const checkJson: CheckFormat = {
  render: (result) => `${lines(result, 0)}\n`,
};

/** Deepest object that is spread over lines; what lies below stands on one line, since a city has ten thousand changes. */
const spreadTo = 1;

/** JSON with each item of a list on a line of its own: short, and a difference between two reviews is readable. */
export function lines(value: unknown, depth: number): string {
  const indent = "  ".repeat(depth + 1);
  const wrap = (open: string, items: readonly string[], close: string) =>
    items.length === 0
      ? open + close
      : `${open}\n${items.map((item) => indent + item).join(",\n")}\n${"  ".repeat(depth)}${close}`;
  if (Array.isArray(value))
    return wrap(
      "[",
      value.map((item) => JSON.stringify(item)),
      "]",
    );
  if (typeof value !== "object" || value === null || depth > spreadTo) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return wrap(
    "{",
    members.map(([key, member]) => `${JSON.stringify(key)}: ${lines(member, depth + 1)}`),
    "}",
  );
}
