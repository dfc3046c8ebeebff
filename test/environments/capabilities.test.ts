import { testBroken } from "./broken";

// Optional services of the cloud: each edit marks with ‸ where its problem must be reported.
testBroken([
  {
    title: "octavia",
    edits: [
      ["environment.yaml", "octavia, ", ""],
      ["agencies/finance.yaml", "- { id: web, tier: web, address", "- ‸{ id: web, tier: web, address"],
    ],
    problems: [
      {
        en: 'Site "primary" lacks the service "octavia", which load balancer "web" of system "budget" needs (3 more need it)',
        zh: "站点“primary”没有服务“octavia”,系统“budget”的负载均衡“web”需要它(另有 3 处)",
      },
    ],
  },
  {
    title: "swift",
    edits: [
      ["environment.yaml", "designate, swift", "designate"],
      ["agencies/office.yaml", "- { id: archive", "- ‸{ id: archive"],
    ],
    problems: [
      {
        en: 'Site "primary" lacks the service "swift", which object store "archive" of system "documents" needs',
        zh: "站点“primary”没有服务“swift”,系统“documents”的对象存储“archive”需要它",
      },
    ],
  },
  {
    title: "barbican",
    edits: [
      ["environment.yaml", "barbican, ", ""],
      ["services/sites.yaml", "- id: sites\n", "- ‸id: sites\n"],
    ],
    problems: [
      {
        en: 'Site "primary" lacks the service "barbican", which certificate "sites" needs',
        zh: "站点“primary”没有服务“barbican”,证书“sites”需要它",
      },
    ],
  },
  {
    title: "fwaas",
    edits: [
      ["environment.yaml", "fwaas, ", ""],
      ["egress.yaml", "      - id: a\n", "      - ‸id: a\n"],
    ],
    problems: [
      {
        en: 'Site "primary" lacks the service "fwaas", which the link firewall of egress link "a" needs (5 more need it)',
        zh: "站点“primary”没有服务“fwaas”,出口线路“a”链路的防火墙需要它(另有 5 处)",
      },
    ],
  },
  {
    title: "qos",
    edits: [
      ["environment.yaml", "qos, ", ""],
      ["egress.yaml", "bandwidthMbps: 1000", "bandwidthMbps: ‸1000"],
    ],
    problems: [
      {
        en: 'Site "primary" lacks the service "qos", which the bandwidth of egress link "a" needs (1 more need it)',
        zh: "站点“primary”没有服务“qos”,出口线路“a”的带宽需要它(另有 1 处)",
      },
    ],
  },
  {
    title: "designate",
    edits: [
      ["environment.yaml", "designate, ", ""],
      ["egress.yaml", "dns: {", "dns: ‸{"],
    ],
    problems: [
      {
        en: 'Site "primary" lacks the service "designate", which the DNS zone needs',
        zh: "站点“primary”没有服务“designate”,域名区需要它",
      },
    ],
  },
  {
    title: "taas",
    edits: [
      ["environment.yaml", "taas, ", ""],
      ["egress.yaml", "detection: {", "detection: ‸{"],
    ],
    problems: [
      {
        en: 'Site "primary" lacks the service "taas", which the detection mirror needs',
        zh: "站点“primary”没有服务“taas”,流量镜像需要它",
      },
    ],
  },
  {
    title: "swift at the recovery site",
    edits: [
      ["environment.yaml", "capabilities: [swift]", "capabilities: []"],
      ["recovery.yaml", "vaultGb: 50", "vaultGb: ‸50"],
    ],
    problems: [
      {
        en: 'Site "recovery" lacks the service "swift", which the vault of recovery target "budget" needs',
        zh: "站点“recovery”没有服务“swift”,灾备目标“budget”的副本库需要它",
      },
    ],
  },
]);
