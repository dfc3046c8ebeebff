import { fill, type Text } from "../messages/text";
import { messages } from "./messages";
import { nounOf, nouns, type NounId } from "./nouns";

/** The same in both languages: an id, an address. */
export function same(text: string): Text {
  return { zh: text, en: text };
}

/** Items in one sentence; after `most` of them only their number. */
export function list(items: readonly Text[], most = 6): Text {
  if (items.length === 0) return messages["list.none"];
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  const joined = { zh: shown.map((item) => item.zh).join("、"), en: shown.map((item) => item.en).join(", ") };
  if (rest === 0) return joined;
  const more = fill(messages["list.more"], { count: rest });
  return { zh: `${joined.zh}${more.zh}`, en: `${joined.en} ${more.en}` };
}

/** Resources by what they are: "3 instances, 1 volume", the important first. */
export function countedNouns(types: readonly string[]): Text {
  const counts = new Map<NounId, number>();
  for (const type of types) counts.set(nounOf(type), (counts.get(nounOf(type)) ?? 0) + 1);
  const parts = (Object.keys(nouns) as NounId[]).flatMap((id) => {
    const n = counts.get(id);
    return n === undefined ? [] : counted(id, n);
  });
  return list(parts, parts.length);
}

function counted(id: NounId, n: number): Text {
  const noun = nouns[id];
  return fill({ zh: noun.zh, en: n === 1 ? noun.one : noun.many }, { n });
}
