import type { Text } from "../../messages/text";
import { reachabilityClasses } from "../../reachability/read/classes";
import { judge } from "../judgement";
import type { Judgement, RuleContext } from "../rule";
import { factsOf } from "./facts";
import { openPathsOf } from "./open-paths";

const message: Text = {
  zh: "无法确定它在网络中的位置:{reason};经过它的通路没有判断",
  en: "Its place in the network cannot be told: {reason}. Ways through it are not judged.",
};

/** Rules about what they make speak of the others. */
const judged: ReadonlySet<string> = new Set(["edge", "filter", "relay"]);

/** Resources that make or filter ways and that the model has no place for: what is not looked at is not passed. */
export function* judgeUnread(context: RuleContext): Iterable<Judgement> {
  const { reading } = openPathsOf(context).city;
  for (const { resource, reason } of reading.unread) {
    const kind = reachabilityClasses.get(resource.type) ?? "";
    if (judged.has(kind))
      yield judge("undetermined", factsOf(context).subject(resource), message, { reason });
  }
}
