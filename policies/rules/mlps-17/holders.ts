import type { Resource } from "../../../estate/model";
import { fill, type Text } from "../../../messages/text";
import { locatedSubject } from "../../facts/located";
import { untold } from "../../facts/untold";
import { textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { grantsOf, type Grant, type Kind } from "./grants";
import { messages } from "./messages";

/** Judges each assignment of an administrator's role by all that its holder has, himself and by his groups. */
export function* judgeHolders(context: RuleContext): Iterable<Judgement> {
  const { grants, lost } = grantsOf(context);
  for (const { resource, reason } of lost) {
    yield judge(untold(context), locatedSubject(context, resource), messages.unknown, { reason });
  }
  const groups = groupsOfUsers(context);
  const told = new Set<string>();
  for (const grant of grants) {
    if (grant.kinds.length === 0) continue;
    const own = grants.filter((other) => other.holder === grant.holder);
    const clash = clashOf(grant, own);
    const holder = nameOf(context, grant.holder);
    yield clash
      ? judge("fail", locatedSubject(context, grant.resource), messages.both, {
          holder,
          ...clashValues(context, clash),
        })
      : judge("pass", locatedSubject(context, grant.resource), messages.ok, { holder });
  }
  for (const [user, { memberships, of }] of groups) {
    const own = grants.filter(({ holder }) => holder === user || of.has(holder));
    for (const grant of own) {
      const clash = clashOf(grant, own);
      const key = `${nameOf(context, user)} ${clash?.kinds.join()}`;
      if (!clash || told.has(key) || own.every(({ holder }) => holder === grant.holder)) continue;
      told.add(key);
      const [membership] = memberships;
      if (!membership) continue;
      const values = { holder: nameOf(context, user), ...clashValues(context, clash) };
      yield judge("fail", locatedSubject(context, membership), messages.both, values);
    }
  }
}

interface Clash {
  readonly kinds: readonly Kind[];
  readonly place: Resource | string;
}

/** Two kinds at one place; what is inherited holds everywhere below, so it meets every place. */
function clashOf(grant: Grant, own: readonly Grant[]): Clash | undefined {
  const kinds = new Set(grant.kinds);
  for (const other of own) {
    const meets = other.place === grant.place || other.inherited || grant.inherited;
    if (meets) for (const kind of other.kinds) kinds.add(kind);
  }
  return kinds.size > 1 ? { kinds: [...kinds].sort(), place: grant.place } : undefined;
}

function clashValues(context: RuleContext, { kinds, place }: Clash): { kinds: string; place: Text } {
  const known = { zh: "项目 {name}", en: "project {name}" };
  return { kinds: kinds.join(", "), place: fill(known, { name: nameOf(context, place) }) };
}

interface Memberships {
  readonly memberships: Resource[];
  readonly of: Set<Resource | string>;
}

/** Groups by user. */
function groupsOfUsers({ estate }: RuleContext): ReadonlyMap<Resource | string, Memberships> {
  const users = new Map<Resource | string, Memberships>();
  for (const membership of estate.ofType("openstack_identity_user_membership_v3")) {
    const [named] = estate.targets(membership, "user_id");
    const user = named ?? textAt(estate, membership, "user_id");
    const [target] = estate.targets(membership, "group_id");
    const group = target ?? textAt(estate, membership, "group_id");
    if (user === undefined || group === undefined) continue;
    const entry = users.get(user) ?? { memberships: [], of: new Set() };
    entry.memberships.push(membership);
    entry.of.add(group);
    users.set(user, entry);
  }
  return users;
}

function nameOf({ estate }: RuleContext, end: Resource | string): string {
  if (typeof end === "string") return end;
  return textAt(estate, end, "name") ?? `${end.stack}::${end.address}`;
}
