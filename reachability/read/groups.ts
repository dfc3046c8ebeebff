import { AddressSet, type Family, type Interval } from "../../estate/address-set";
import type { Resource } from "../../estate/model";
import type { Cause, Doubt, GroupRule } from "../network";
import { byFamily, everything } from "./addresses";
import { withDoubt, type NetworkDraft, type PortDraft } from "./draft";
import { readRule, type RuleDraft } from "./group-rules";
import type { Found, Lookup } from "./lookup";
import type { Projects } from "./projects";
import type { Source } from "./reading";
import { anyService } from "./services";
import { causeOf, textAt, textsAt, truthAt } from "./values";

const groupType = "openstack_networking_secgroup_v2";

/** A security group; its rules are made when all its members are known. */
export interface Group {
  readonly id: number;
  readonly cause: Cause;
  readonly rules: RuleDraft[];
  readonly members: Record<Family, Interval[]>;
  readonly stateful: boolean;
}

/** What a port carries: groups, and why there may be others. */
export interface Carried {
  readonly groups: readonly Group[];
  readonly doubt?: Doubt;
}

interface Lists {
  readonly ingress: readonly GroupRule[];
  readonly egress: readonly GroupRule[];
  readonly stateful: boolean;
}

/** The security groups of an estate. */
export class Groups {
  private readonly all: Group[] = [];
  private readonly byKey = new Map<Resource | string, Group>();
  private readonly carriers: { readonly port: PortDraft; readonly carried: Carried }[] = [];
  private readonly built = new Map<Group, Lists>();
  private readonly addressGroups = new Map<Resource, readonly AddressSet[] | undefined>();
  private readonly memberSets = new Map<string, AddressSet>();

  constructor(
    private readonly source: Source,
    private readonly lookup: Lookup,
    private readonly projects: Projects,
    draft: NetworkDraft,
  ) {
    const { estate } = source;
    for (const group of estate.ofType(groupType)) this.of(group);
    for (const rule of estate.ofType("openstack_networking_secgroup_rule_v2")) {
      const { groups, doubt } = this.carriedBy(rule, this.at(rule, "security_group_id"), "security_group_id");
      if (groups.length === 0) draft.skip(rule, doubt?.reason ?? "no plan has its group");
      const vague = groups.length > 1 ? "it is in one of several groups" : doubt?.reason;
      const about =
        vague === undefined ? undefined : { resource: rule, attribute: "security_group_id", reason: vague };
      const read = groups.length === 0 ? [] : readRule(source, lookup, this, rule, about);
      for (const group of groups) group.rules.push(...read);
    }
  }

  /** Group of a resource, managed or not. */
  of(resource: Resource): Group {
    const known = this.byKey.get(resource);
    if (known) return known;
    const { estate } = this.source;
    if (resource.mode === "data") {
      if (textAt(estate, resource, "name") === "default") {
        const group = this.ofProject(this.projects.of(resource));
        this.byKey.set(resource, group);
        return group;
      }
      const doubt: Doubt = { resource, attribute: "id", reason: "no plan has the rules of this group" };
      return this.add(resource, causeOf(resource), open(causeOf(resource), doubt), true);
    }
    const keeps = truthAt(estate, resource, "delete_default_rules");
    const doubt: Doubt | undefined =
      typeof keeps === "object"
        ? { resource, attribute: "delete_default_rules", reason: keeps.reason }
        : undefined;
    const rules = keeps === true ? [] : template(causeOf(resource), doubt);
    return this.add(resource, causeOf(resource), rules, truthAt(estate, resource, "stateful") !== false);
  }

  /** The group `default` that every project has: everything out, and in from itself. */
  ofProject(project: string): Group {
    const key = `default ${project}`;
    const known = this.byKey.get(key);
    if (known) return known;
    const cause: Cause = { name: `default group of ${project}` };
    const group = this.add(key, cause, template(cause, undefined), true);
    for (const family of [4, 6] as const) {
      group.rules.push({ cause, direction: "ingress", family, remote: { group }, services: anyService });
    }
    return group;
  }

  /** Groups of a name, as Nova takes them: those of the project, else the only one. */
  byName(resource: Resource, name: string): Carried {
    const project = this.projects.of(resource);
    if (name === "default") return { groups: [this.ofProject(project)] };
    const same = this.lookup.named(groupType, name);
    const own = same.filter((group) => this.projects.of(group) === project);
    const [only, second] = own.length > 0 ? own : same;
    if (only && !second) return { groups: [this.of(only)] };
    const doubt = {
      resource,
      attribute: "security_groups",
      reason: `"${name}" is not one group of the plans`,
    };
    return { groups: (own.length > 0 ? own : same).map((group) => this.of(group)), doubt };
  }

  /** Groups that an attribute names. */
  carriedBy(resource: Resource, found: Found, attribute: string): Carried {
    const unknown = found.loose.find((one) => typeof one === "string");
    const reason =
      found.reason ?? (unknown === undefined ? undefined : `no plan has the group "${String(unknown)}"`);
    const known = [...found.resources, ...found.loose.filter((one) => typeof one !== "string")];
    return {
      groups: known.map((group) => this.of(group)),
      ...(reason === undefined ? {} : { doubt: { resource, attribute, reason } }),
    };
  }

  at(resource: Resource, attribute: string): Found {
    return this.lookup.at(resource, attribute, groupType);
  }

  /** Is a data source the group that every project has? Then its members are known. */
  isOfProject(resource: Resource): boolean {
    return textAt(this.source.estate, resource, "name") === "default";
  }

  /** Puts groups on a port. */
  carry(port: PortDraft, carried: Carried): void {
    this.carriers.push({ port, carried });
  }

  /** Makes addresses members of a group, such as those of a router's port, where groups do nothing else. */
  lend(group: Group, family: Family, intervals: readonly Interval[]): void {
    group.members[family].push(...intervals);
  }

  /** Addresses of an address group by family; undefined where they are not known. */
  addressesOf(group: Resource): readonly AddressSet[] | undefined {
    if (this.addressGroups.has(group)) return this.addressGroups.get(group);
    const sets = textsAt(this.source.estate, group, "addresses")?.map((text) => AddressSet.parse(text));
    const known = sets?.every((set) => set !== undefined) === true ? byFamily(sets) : undefined;
    this.addressGroups.set(group, known);
    return known;
  }

  /** Members of a group as a set of fixed addresses, whoever bears them. */
  membersOf(group: Group, family: Family): AddressSet {
    const key = `${group.id} ${family}`;
    let set = this.memberSets.get(key);
    if (!set) this.memberSets.set(key, (set = AddressSet.of(family, group.members[family])));
    return set;
  }

  /** Gives the ports their rules; after this nobody joins a group. */
  finish(): void {
    for (const { port, carried } of this.carriers) {
      for (const group of carried.groups) {
        for (const { family, intervals } of port.addresses) this.lend(group, family, intervals);
      }
    }
    const byGroups = new Map<string, Lists>();
    for (const { port, carried } of this.carriers) {
      const { groups, doubt } = carried;
      let lists: Lists;
      if (doubt) lists = this.join(groups, doubt);
      else {
        const key = groups.map(({ id }) => id).join(" ");
        lists = byGroups.get(key) ?? this.join(groups, undefined);
        byGroups.set(key, lists);
      }
      port.ingress = lists.ingress;
      port.egress = lists.egress;
      port.stateful = lists.stateful;
    }
  }

  private join(groups: readonly Group[], doubt: Doubt | undefined): Lists {
    const unique = [...new Set(groups)];
    const [first, second] = unique;
    if (first && !second && !doubt) return this.lists(first);
    const lists = unique.map((group) => this.lists(group));
    const others = doubt ? this.finished(open({ name: "groups that no plan tells" }, doubt)) : undefined;
    return {
      ingress: [...lists.flatMap(({ ingress }) => ingress), ...(others?.ingress ?? [])],
      egress: [...lists.flatMap(({ egress }) => egress), ...(others?.egress ?? [])],
      stateful: lists.every(({ stateful }) => stateful),
    };
  }

  private lists(group: Group): Lists {
    let lists = this.built.get(group);
    if (!lists) {
      lists = { ...this.finished(group.rules), stateful: group.stateful };
      this.built.set(group, lists);
    }
    return lists;
  }

  private finished(rules: readonly RuleDraft[]): Pick<Lists, "ingress" | "egress"> {
    const lists = { ingress: new Array<GroupRule>(), egress: new Array<GroupRule>() };
    for (const { cause, direction, family, remote, services, doubt } of rules) {
      const set = remote instanceof AddressSet ? remote : this.membersOf(remote.group, family);
      // Nobody is in the group, so nothing passes.
      if (set.isEmpty) continue;
      lists[direction].push({ cause, remote: set, services, ...withDoubt(doubt) });
    }
    return lists;
  }

  private add(key: Resource | string, cause: Cause, rules: RuleDraft[], stateful: boolean): Group {
    const group: Group = { id: this.all.length, cause, rules, members: { 4: [], 6: [] }, stateful };
    this.all.push(group);
    this.byKey.set(key, group);
    return group;
  }
}

/** Rules of a new group before anybody writes one: everything out. */
function template(cause: Cause, doubt: Doubt | undefined): RuleDraft[] {
  return everything.map((remote) => ({
    cause,
    direction: "egress",
    family: remote.family,
    remote,
    services: anyService,
    ...withDoubt(doubt),
  }));
}

/** Rules that let everything through, for what cannot be told. */
function open(cause: Cause, doubt: Doubt): RuleDraft[] {
  return (["ingress", "egress"] as const).flatMap((direction) =>
    everything.map((remote) => ({
      cause,
      direction,
      family: remote.family,
      remote,
      services: anyService,
      doubt,
    })),
  );
}
