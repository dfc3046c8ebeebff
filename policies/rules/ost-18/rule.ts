import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { living, reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Keys that change nothing about who reaches whom. */
const harmless = new Set(["description", "mtu"]);

/** Keys that another rule reads as if they were arguments, by type: that rule says what is wrong with them. */
const readElsewhere: Readonly<Record<string, readonly string[]>> = {
  openstack_networking_network_v2: [
    "port_security_enabled",
    "router:external",
    "shared",
    "vlan_transparent",
    "provider:network_type",
    "provider:physical_network",
    "provider:segmentation_id",
  ],
  openstack_networking_port_v2: ["port_security_enabled", "device_owner", "fixed_ips", "binding:vnic_type"],
  openstack_networking_router_v2: ["external_gateway_info", "external_gateways"],
  openstack_networking_subnetpool_v2: ["shared", "is_default"],
  openstack_networking_qos_policy_v2: ["shared", "is_default"],
};

/** `value_specs` carry nothing that decides. */
export const rule: Rule = {
  id: "OST-18",
  title: { zh: "value_specs 不夹带设定", en: "value_specs smuggle nothing" },
  rationale: {
    zh: "value_specs 把任意键值合并进 API 请求,“true”“false”变成布尔值:端口归属、路由、提供商网络、共享都能由此写入,而类型化的参数看起来毫无问题。",
    en: 'value_specs put any key into the API request and turn "true" and "false" into booleans: owners, routes, provider networks and sharing get in while the typed arguments look right.',
  },
  remedy: {
    zh: "改用同名的参数;provider 没有该参数的,先评审再扩充允许清单。",
    en: "Use the argument of that name; where the provider has none, have it reviewed before the list of allowed keys grows.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 a" }],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const resource of living(context.estate)) {
      if (resource.type.startsWith("openstack_")) yield* judgeOne(context, resource);
    }
  },
};

function* judgeOne(context: RuleContext, resource: Resource): Iterable<Judgement> {
  if (
    !("value_specs" in (resource.after ?? {})) &&
    context.estate.get(resource, "value_specs").state === "absent"
  )
    return;
  const value = context.estate.get(resource, "value_specs");
  if (value.state === "absent" || value.state === "default") return;
  const subject = factsOf(context).subject(resource);
  if (value.state !== "known" || typeof value.value !== "object" || value.value === null) {
    yield judge("undetermined", subject, messages.unknown, { reason: reasonOf(value) });
    return;
  }
  const keys = Object.keys(value.value);
  if (keys.length === 0) return;
  const elsewhere = readElsewhere[resource.type] ?? [];
  const smuggled = keys.filter((key) => !harmless.has(key) && !elsewhere.includes(key));
  if (smuggled.length > 0)
    yield judge("fail", subject, messages.smuggled, { keys: smuggled.sort().join(", ") });
  else yield judge("pass", subject, messages.ok, { keys: keys.sort().join(", ") });
}
