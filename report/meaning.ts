import type { Environment } from "../environments/model";
import { fill, type Text } from "../messages/text";
import { newUnitSentences } from "./declared";
import { messages } from "./messages";
import type { Change, StackReview, UnitReview } from "./model";
import { holdsData, nounOf } from "./nouns";
import { countedNouns, list, same } from "./phrases";
import { trafficSentences } from "./traffic";
import type { Unit } from "./units";

/** What the changes of one unit mean for it: the harmful first, the declaration of a new unit next, numbers last. */
export function unitSentences(
  unit: Unit,
  stacks: readonly StackReview[],
  changes: readonly Change[],
  blocking: number,
  environment: Environment,
): UnitReview["sentences"] {
  const failed = stacks.flatMap((stack) =>
    stack.failed ? [fill(messages["does.failed"], { reason: stack.failed })] : [],
  );
  const sentences = [
    ...failed,
    ...(blocking > 0 ? [fill(messages["does.blocked"], { count: blocking })] : []),
    ...(["delete", "replace", "forget"] as const).flatMap((action) => lossSentences(action, changes)),
    ...(isNew(stacks) ? newUnitSentences(unit, environment) : []),
    ...(["create", "update"] as const).flatMap((action) => gainSentence(action, changes)),
    ...trafficSentences(changes, environment),
  ];
  return sentences.length > 0 ? sentences : [messages["does.nothing"]];
}

function lossSentences(action: "delete" | "replace" | "forget", changes: readonly Change[]): Text[] {
  const lost = changes.filter((change) => change.action === action);
  if (lost.length === 0) return [];
  const withData = action === "forget" ? [] : lost.filter(({ type }) => holdsData.has(nounOf(type)));
  const which = list(lost.map(nameOf));
  return [
    fill(messages[`does.${action}`], { what: countedNouns(lost.map(({ type }) => type)), which }),
    ...(withData.length > 0 ? [fill(messages["does.losesData"], { what: list(withData.map(nameOf)) })] : []),
  ];
}

function gainSentence(action: "create" | "update", changes: readonly Change[]): Text[] {
  const types = changes.filter((change) => change.action === action).map(({ type }) => type);
  return types.length > 0 ? [fill(messages[`does.${action}`], { what: countedNouns(types) })] : [];
}

/** Name that the cloud shows, where the change tells it; else the Terraform address. */
function nameOf(change: Change): Text {
  return same(change.name ?? change.address);
}

function isNew(stacks: readonly StackReview[]): boolean {
  return stacks.every(({ resources, failed }) => {
    const existing =
      resources["no-op"] + resources.update + resources.replace + resources.delete + resources.forget;
    return failed === undefined && resources.create > 0 && existing === 0;
  });
}
