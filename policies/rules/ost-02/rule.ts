import type { Resource, Value } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { mapOf } from "../../facts/labels";
import { countOf, subnetsOn } from "../../facts/standing";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Every port has an address that anti-spoofing can hold it to, and nothing that may turn it off stays unknown. */
export const rule: Rule = {
  id: "OST-02",
  title: { zh: "防伪造对每个端口起作用", en: "Anti-spoofing works on every port" },
  rationale: {
    zh: "没有固定地址的端口,Neutron 只检查 MAC:源地址可以随意填写,非 IP 帧绕过安全组。它看起来无害,效果等同于允许 0.0.0.0/0。",
    en: "Neutron holds a port without a fixed address to its MAC only: any source address passes and frames other than IP go around the groups. It looks harmless and equals a pair of 0.0.0.0/0.",
  },
  remedy: {
    zh: "为每个端口写 fixed_ip;不使用 no_fixed_ip;device_owner 只由云平台填写。",
    en: "Write fixed_ip on every port, never no_fixed_ip; leave device_owner to the cloud.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.3.2 c" }],
  severity: "high",
  waivable: false,
  *check(context) {
    for (const port of context.estate.ofType("openstack_networking_port_v2")) yield judgePort(context, port);
    for (const network of context.estate.ofType("openstack_networking_network_v2")) {
      const security = context.estate.get(network, "port_security_enabled");
      const reason = reasonOf(security);
      if (reason === undefined) continue;
      yield judge("undetermined", factsOf(context).subject(network), messages.unknownSecurity, { reason });
    }
  },
};

function judgePort(context: RuleContext, port: Resource): Judgement {
  const { estate } = context;
  const subject = factsOf(context).subject(port);
  const none = estate.get(port, "no_fixed_ip");
  const smuggled = mapOf(estate, port, "value_specs")["fixed_ips"];
  if (isTrue(none) || smuggled !== undefined) return judge("fail", subject, messages.noFixedIp);
  const doubt = reasonOf(none);
  if (doubt !== undefined) return judge("undetermined", subject, messages.unknown, { reason: doubt });
  const owner = reasonOf(estate.get(port, "device_owner"));
  if (owner !== undefined) return judge("undetermined", subject, messages.unknownOwner, { reason: owner });
  if (countOf(estate, port, "fixed_ip") > 0) return judge("pass", subject, messages.ok);
  const networks = estate.targets(port, "network_id");
  if (networks.length === 0 || networks.some(({ mode }) => mode === "data")) {
    return judge("undetermined", subject, messages.unknown, { reason: "no plan has its network" });
  }
  const empty = networks.some((network) => subnetsOn(estate, network).length === 0);
  return empty ? judge("fail", subject, messages.noSubnet) : judge("pass", subject, messages.ok);
}

function isTrue(value: Value): boolean {
  return (value.state === "known" || value.state === "default") && value.value === true;
}

function reasonOf(value: Value): string | undefined {
  if (value.state === "reference") return "known only after apply";
  return value.state === "unknown" ? value.reason : undefined;
}
