/** What resources are called in a sentence: with a number before it, Chinese, English for one, English for several. */
export interface Noun {
  readonly zh: string;
  readonly one: string;
  readonly many: string;
}

/** In order of importance to a reader. */
export const nouns = {
  project: { zh: "{n} 个租户", one: "{n} tenant", many: "{n} tenants" },
  instance: { zh: "{n} 台云主机", one: "{n} instance", many: "{n} instances" },
  volume: { zh: "{n} 个云硬盘", one: "{n} volume", many: "{n} volumes" },
  container: { zh: "{n} 个对象存储桶", one: "{n} object container", many: "{n} object containers" },
  secret: { zh: "{n} 个密钥托管项", one: "{n} key manager item", many: "{n} key manager items" },
  router: { zh: "{n} 台路由器", one: "{n} router", many: "{n} routers" },
  interface: { zh: "{n} 个路由器接口", one: "{n} router interface", many: "{n} router interfaces" },
  route: { zh: "{n} 条路由", one: "{n} route", many: "{n} routes" },
  network: { zh: "{n} 个网络", one: "{n} network", many: "{n} networks" },
  subnet: { zh: "{n} 个子网", one: "{n} subnet", many: "{n} subnets" },
  floatingIp: { zh: "{n} 个公网地址", one: "{n} public address", many: "{n} public addresses" },
  dns: { zh: "{n} 条域名记录", one: "{n} DNS entry", many: "{n} DNS entries" },
  loadBalancer: { zh: "{n} 个负载均衡部件", one: "{n} load balancer part", many: "{n} load balancer parts" },
  group: { zh: "{n} 个安全组", one: "{n} security group", many: "{n} security groups" },
  groupRule: { zh: "{n} 条安全组规则", one: "{n} security group rule", many: "{n} security group rules" },
  addressGroup: { zh: "{n} 个地址组", one: "{n} address group", many: "{n} address groups" },
  firewall: { zh: "{n} 个防火墙部件", one: "{n} firewall part", many: "{n} firewall parts" },
  mirror: { zh: "{n} 个流量镜像部件", one: "{n} traffic mirror part", many: "{n} traffic mirror parts" },
  sharing: {
    zh: "{n} 条网络共享授权",
    one: "{n} network sharing policy",
    many: "{n} network sharing policies",
  },
  quota: { zh: "{n} 份配额", one: "{n} quota", many: "{n} quotas" },
  role: { zh: "{n} 项角色或授权", one: "{n} role or assignment", many: "{n} roles or assignments" },
  user: { zh: "{n} 个账号或用户组", one: "{n} user or group of users", many: "{n} users or groups of users" },
  addressPool: {
    zh: "{n} 个地址域或地址池",
    one: "{n} address scope or pool",
    many: "{n} address scopes or pools",
  },
  flavor: { zh: "{n} 种主机规格", one: "{n} flavor", many: "{n} flavors" },
  serverGroup: { zh: "{n} 个主机反亲和组", one: "{n} server group", many: "{n} server groups" },
  attachment: { zh: "{n} 处挂载", one: "{n} attachment", many: "{n} attachments" },
  port: { zh: "{n} 个端口", one: "{n} port", many: "{n} ports" },
  other: { zh: "{n} 个其他资源", one: "{n} other resource", many: "{n} other resources" },
} as const satisfies Record<string, Noun>;

export type NounId = keyof typeof nouns;

/** First match wins; types without the prefix `openstack_`. */
const byType: readonly [RegExp, NounId][] = [
  [/^identity_project/, "project"],
  [/^identity_(role|inherit_role|application)/, "role"],
  [/^identity_(user|group)/, "user"],
  [/^compute_instance/, "instance"],
  [/^compute_flavor_v/, "flavor"],
  [/^blockstorage_volume_v/, "volume"],
  [/^objectstorage_container/, "container"],
  [/^keymanager_/, "secret"],
  [/quota/, "quota"],
  [/^networking_router_interface/, "interface"],
  [/^networking_(router|subnet)_route/, "route"],
  [/^networking_address_group/, "addressGroup"],
  [/^compute_(volume|interface)_attach/, "attachment"],
  [/^compute_servergroup/, "serverGroup"],
  [/^networking_router_v/, "router"],
  [/^networking_network_v/, "network"],
  [/^networking_subnet_v/, "subnet"],
  [/^networking_floatingip_v/, "floatingIp"],
  [/^dns_/, "dns"],
  [/^lb_/, "loadBalancer"],
  [/^networking_secgroup_v/, "group"],
  [/^networking_secgroup_rule/, "groupRule"],
  [/^fw_/, "firewall"],
  [/^taas_/, "mirror"],
  [/^networking_rbac/, "sharing"],
  [/^networking_(addressscope|subnetpool)/, "addressPool"],
  [/^networking_port_v/, "port"],
];

/** Kinds of resource whose deletion loses data. */
export const holdsData: ReadonlySet<NounId> = new Set<NounId>(["volume", "container", "secret"]);

export function nounOf(type: string): NounId {
  const short = type.replace(/^openstack_/, "");
  return byType.find(([pattern]) => pattern.test(short))?.[1] ?? "other";
}
