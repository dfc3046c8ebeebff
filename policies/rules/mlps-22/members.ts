import type { Machine } from "../../facts/machines";
import { groupsOfPort } from "../../facts/port-groups";
import type { RuleContext } from "../../rule";

/** Do all members carry the same groups, so that whoever reaches one reaches each? */
export function sameGroups(context: RuleContext, members: readonly Machine[]): boolean {
  const keys = members.map(({ ports }) =>
    ports
      .flatMap((port) => groupsOfPort(context, port))
      .map(({ stack, address }) => `${stack}::${address}`)
      .sort()
      .join(" "),
  );
  return new Set(keys).size === 1;
}
