import type { Text } from "../../../messages/text";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Rule } from "../../rule";
import { makes, messages } from "./messages";

const factories: Readonly<Record<string, Text>> = {
  openstack_orchestration_stack_v1: makes.anything,
  openstack_containerinfra_cluster_v1: makes.cluster,
  openstack_containerinfra_clustertemplate_v1: makes.cluster,
  openstack_containerinfra_nodegroup_v1: makes.cluster,
  openstack_db_instance_v1: makes.database,
  openstack_sharedfilesystem_sharenetwork_v2: makes.shareServer,
};

/** Nothing is declared that makes other things out of sight. */
export const rule: Rule = {
  id: "OST-26",
  title: { zh: "不用自行创建资源的服务", en: "Nothing that makes resources out of sight" },
  rationale: {
    zh: "编排栈、容器集群、数据库实例等由云服务另行创建网络、路由器、公网地址和主机,不出现在任何计划中,一切检查都落空。",
    en: "Orchestration stacks, container clusters and database instances make networks, routers, public addresses and hosts that stand in no plan: every check misses them.",
  },
  remedy: {
    zh: "改用网络、端口、实例等可见的资源;确需使用的,在 waivers.yaml 中逐个列明文号和期限,并在实施后核对云中实际资源。",
    en: "Declare networks, ports and instances instead; where one is needed all the same, list it in waivers.yaml with document and end date and look at what the cloud really made.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)4" },
    { norm: "gb-t-22239-2019", clause: "8.1.3.1 c" },
  ],
  severity: "critical",
  waivable: true,
  *check(context) {
    for (const [type, what] of Object.entries(factories)) {
      for (const resource of context.estate.ofType(type)) {
        yield judge("fail", factsOf(context).subject(resource), messages.opaque, { type, makes: what });
      }
    }
    if (context.estate.resources.some(({ type, after }) => type in factories && after !== null)) return;
    const { environment } = context;
    yield judge(
      "pass",
      declared(environment, "environment.yaml", "id", environment.settings, "id"),
      messages.none,
    );
  },
};
