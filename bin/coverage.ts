import { sourceKinds, type SourceKind } from "../estate/sources/kind";
import { fill, type Text } from "../messages/text";
import type { Coverage } from "../policies/rule";
import { messages } from "./messages";

/** What the stacks were read from, and how well attributes could be told: the statement that ends a check. */
export function coverageSentences(coverage: Coverage): readonly Text[] {
  return [...sourceSentences(coverage), ...askedSentences(coverage)];
}

const kindTexts: Readonly<Record<SourceKind, Text>> = {
  plan: messages.kindPlan,
  state: messages.kindState,
  template: messages.kindTemplate,
};

/** Number of stacks by kind; with their ids where there are several kinds. */
function sourceSentences({ sources = {} }: Coverage): readonly Text[] {
  const given = sourceKinds.flatMap((kind) => {
    const stacks = sources[kind] ?? [];
    return stacks.length === 0 ? [] : [{ kind, stacks }];
  });
  const mixed = given.length > 1;
  const parts = given.map(({ kind, stacks }) => {
    const values = { kind: kindTexts[kind], count: stacks.length, stacks: stacks.join(" ") };
    return fill(mixed ? messages.readFromWhich : messages.readFrom, values);
  });
  const early = given.some(({ kind }) => kind === "template") ? [messages.earlyAnswer] : [];
  return [...parts, ...early];
}

function askedSentences({ asked }: Coverage): readonly Text[] {
  if (!asked) return [];
  const { default: byDefault, reference, unknown } = asked;
  const open = byDefault + reference + unknown;
  if (open === 0) return [];
  // Rounded down: 99.96 % is not all.
  const share = Math.floor(((byDefault + reference) / open) * 1000) / 10;
  return [fill(messages.asked, { open, reference, byDefault, unknown, share })];
}
