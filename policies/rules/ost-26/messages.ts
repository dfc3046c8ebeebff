/** Texts of OST-26. */
export const messages = {
  none: { zh: "没有自行创建资源的服务", en: "No plan has anything that makes resources out of sight" },
  opaque: {
    zh: "{type} 由云服务自行创建{makes},任何计划都看不到,其他规则无法检查",
    en: "{type} makes {makes} on its own: no plan shows them, so no rule can judge them",
  },
} as const;

/** What the services make on their own. */
export const makes = {
  anything: { zh: "模板中写的任何资源", en: "whatever its template says" },
  cluster: {
    zh: "路由器、公网地址、负载均衡和主机",
    en: "routers, public addresses, load balancers and hosts",
  },
  database: { zh: "主机、端口和安全组", en: "hosts, ports and security groups" },
  shareServer: { zh: "接入该网络的共享服务器", en: "share servers on the network" },
} as const;
