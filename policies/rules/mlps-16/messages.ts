/** Texts of MLPS-16. */
export const messages = {
  ok: { zh: "管理端口只对堡垒机开放", en: "The management port is open to the bastion only." },
  open: {
    zh: "管理端口 {ports} 对堡垒机以外的地址开放,例如 {example}",
    en: "Management ports ({ports}) are open to addresses other than the bastion, {example} for one.",
  },
  unknown: {
    zh: "管理端口 {ports} 对谁开放无法得知:{reason}",
    en: "It cannot be told to whom management ports ({ports}) are open: {reason}.",
  },
  zoneOk: {
    zh: "管理区的层只接受管理区内和基线服务的访问",
    en: "The tier of the management zone takes traffic of the zone or of the baseline only.",
  },
  zone: {
    zh: "管理区的 {tier} 接受来自管理区以外的访问,例如 {example},而它不是基线服务",
    en: "Tier {tier} of the management zone takes traffic from outside of it, {example} for one, and it is no service of the baseline.",
  },
  firewall: {
    zh: "防火墙规则放行堡垒机以外的地址访问管理端口 {ports}",
    en: "The firewall rule lets others than the bastion reach management ports ({ports}).",
  },
  firewallZone: {
    zh: "防火墙规则放行进入管理区的访问,而它不是基线服务",
    en: "The firewall rule lets traffic into the management zone that is of no service of the baseline.",
  },
  firewallOk: {
    zh: "防火墙规则不放行别处的管理访问",
    en: "The firewall rule lets no management traffic from elsewhere through.",
  },
  balancer: {
    zh: "管理区的负载均衡监听器对管理区以外开放({cidr})",
    en: "A listener in the management zone is open to addresses outside of it ({cidr}).",
  },
} as const;
