import type { Resource, Value } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { mapOf } from "../../facts/labels";
import { reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Extra specs that hand a device of the host to an instance. */
const passthrough = /^(pci_passthrough:|accel:|hw:pci_|resources\d*:(PCI|VGPU|CUSTOM_|SRIOV))/i;

/** Every card of an instance is one of the virtual switch. */
export const rule: Rule = {
  id: "OST-19",
  title: { zh: "网卡都经虚拟交换机", en: "Every card goes through the virtual switch" },
  rationale: {
    zh: "SR-IOV、直通网卡和直通设备绕过虚拟交换机,安全组、防伪造和镜像都看不到它们的流量;直通设备还能进入物理网络的其他 VLAN。",
    en: "Cards of SR-IOV and devices that are passed through go around the virtual switch: groups, anti-spoofing and mirrors see none of their traffic, and they may enter other VLANs of the wire.",
  },
  remedy: {
    zh: "端口用 normal 类型,不写 binding.profile;规格的 extra_specs 不含直通设备。",
    en: "Use cards of type normal without binding.profile, and flavors whose extra_specs pass no device through.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.3.1 a" }],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const port of context.estate.ofType("openstack_networking_port_v2")) yield judgePort(context, port);
    for (const flavor of context.estate.ofType("openstack_compute_flavor_v2"))
      yield* judgeFlavor(context, flavor);
  },
};

function judgePort(context: RuleContext, port: Resource): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(port);
  const specs = mapOf(estate, port, "value_specs");
  const type = estate.get(port, "binding.0.vnic_type");
  const profile = estate.get(port, "binding.0.profile");
  const types = [specs["binding:vnic_type"], valueOf(type)].filter((value) => value !== undefined);
  const wrong = types.map(String).find((text) => text.toLowerCase() !== "normal");
  if (wrong !== undefined) return judge("fail", subject, messages.direct, { type: wrong });
  if ([specs["binding:profile"], valueOf(profile)].some(isFilled)) {
    return judge("fail", subject, messages.profile);
  }
  const open = [estate.get(port, "value_specs"), type, profile].find(isOpen);
  return open
    ? judge("undetermined", subject, messages.unknown, { reason: reasonOf(open) })
    : judge("pass", subject, messages.ok);
}

function valueOf(value: Value): unknown {
  return "value" in value ? value.value : undefined;
}

function isFilled(profile: unknown): boolean {
  return profile !== undefined && !["", "{}"].includes(String(profile).replace(/\s/g, ""));
}

function isOpen({ state }: Value): boolean {
  return state === "unknown" || state === "reference";
}

function* judgeFlavor(context: RuleContext, flavor: Resource): Iterable<Judgement> {
  const { estate } = context;
  const subject = factsOf(context).subject(flavor);
  const value = estate.get(flavor, "extra_specs");
  if (value.state === "absent" || value.state === "default") return;
  if (value.state !== "known") {
    yield judge("undetermined", subject, messages.unknownSpecs, { reason: reasonOf(value) });
    return;
  }
  const keys = Object.keys(mapOf(estate, flavor, "extra_specs")).filter((key) => passthrough.test(key));
  if (keys.length > 0) yield judge("fail", subject, messages.flavor, { keys: keys.sort().join(", ") });
  else yield judge("pass", subject, messages.ok);
}
