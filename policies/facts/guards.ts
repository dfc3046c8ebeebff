import type { Resource } from "../../estate/model";
import type { RuleContext } from "../rule";
import { textAt } from "./values";

type Guards = ReadonlyMap<Resource, Resource>;

const known = new WeakMap<RuleContext, { readonly working: Guards; readonly idle: Guards }>();

/** Firewall groups by the port or router interface that they stand on: those that work, with a policy in both directions. */
export function guardsOf(context: RuleContext): Guards {
  return allOf(context).working;
}

/** Firewall group on the foot of a router: named by its interface or by the port of it. */
export function guardOf(context: RuleContext, foot: Resource): Resource | undefined {
  return standingAt(context, foot, guardsOf(context));
}

/** Firewall group on the foot of a router that does nothing: switched off, or with no policy in a direction. */
export function idleGuardOf(context: RuleContext, foot: Resource): Resource | undefined {
  return standingAt(context, foot, allOf(context).idle);
}

function allOf(context: RuleContext): { readonly working: Guards; readonly idle: Guards } {
  let guards = known.get(context);
  if (!guards) {
    const groups = context.estate.ofType("openstack_fw_group_v2");
    const working = groups.filter((group) => works(context, group));
    const idle = groups.filter((group) => !works(context, group));
    guards = { working: byEnd(context, working), idle: byEnd(context, idle) };
    known.set(context, guards);
  }
  return guards;
}

function standingAt({ estate }: RuleContext, foot: Resource, guards: Guards): Resource | undefined {
  const ports = estate.targets(foot, "port_id");
  return [foot, ...ports].map((end) => guards.get(end)).find((guard) => guard !== undefined);
}

function byEnd({ estate }: RuleContext, groups: readonly Resource[]): Guards {
  const guards = new Map<Resource, Resource>();
  for (const group of groups) {
    for (const end of estate.targets(group, "ports")) {
      guards.set(end, group);
      // An interface by port stands for its port, and the other way round.
      for (const port of estate.targets(end, "port_id")) guards.set(port, group);
    }
  }
  return guards;
}

function works({ estate }: RuleContext, group: Resource): boolean {
  if (textAt(estate, group, "admin_state_up") === "false") return false;
  return (["ingress", "egress"] as const).every((direction) => {
    const attribute = `${direction}_firewall_policy_id`;
    if (estate.get(group, attribute).state === "absent") return false;
    return estate.targets(group, attribute).every(({ after }) => after !== null);
  });
}
