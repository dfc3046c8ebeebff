import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges instances: every network card is a port of its own, so that its groups are in the plan. */
export function* judgeInstances(context: RuleContext): Iterable<Judgement> {
  const { estate } = context;
  for (const instance of estate.ofType("openstack_compute_instance_v2"))
    yield judgeInstance(context, instance);
  for (const attached of estate.ofType("openstack_compute_interface_attach_v2")) {
    const named = estate.get(attached, "port_id").state !== "absent";
    const subject = factsOf(context).subject(attached);
    yield judge(named ? "pass" : "fail", subject, named ? messages.instanceOk : messages.attachNetwork);
  }
}

function judgeInstance(context: RuleContext, instance: Resource): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(instance);
  const count = estate.blockCount(instance, "network");
  if (count === undefined || count === 0) return judge("fail", subject, messages.instanceNoNetwork);
  for (let at = 0; at < count; at += 1) {
    if (estate.get(instance, `network.${at}.port`).state === "absent") {
      return judge("fail", subject, messages.instanceNetwork, { at: at + 1 });
    }
  }
  // What the cloud reports of an existing instance is no argument of the author.
  const written = instance.action === "create" || instance.action === "replace";
  const groups = estate.get(instance, "security_groups");
  if (written && groups.state !== "absent" && !(groups.state === "known" && isEmpty(groups.value))) {
    return judge("fail", subject, messages.instanceGroups);
  }
  return judge("pass", subject, messages.instanceOk);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
