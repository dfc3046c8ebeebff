import { testBroken } from "./broken";

// References, flows and what belongs together: each edit marks with ‸ where its problem must be reported.
testBroken([
  {
    title: "the network of a tier",
    edits: [["agencies/finance.yaml", "network: office", "network: ‸ofice"]],
    problems: [{ en: 'No network "ofice", did you mean "office"?', zh: "没有网络“ofice”:是否应为“office”?" }],
  },
  {
    title: "a backbone network for an agency",
    edits: [["agencies/finance.yaml", "network: office", "network: ‸city"]],
    problems: [
      {
        en: 'Network "city" belongs to the backbone; an agency uses its own networks',
        zh: "网络“city”是骨干网络,单位只能使用自己的网络",
      },
    ],
  },
  {
    title: "a backbone network that is not shared",
    edits: [["services/sites.yaml", "network: city", "network: ‸management"]],
    problems: [
      {
        en: 'Network "management" is not shared with services: name it in sharedWith there',
        zh: "网络“management”未共享给 services:请在其 sharedWith 中写明",
      },
    ],
  },
  {
    title: "a network of a platform",
    edits: [["services/sites.yaml", "network: city", "network: ‸citty"]],
    problems: [{ en: 'No network "citty", did you mean "city"?', zh: "没有网络“citty”:是否应为“city”?" }],
  },
  {
    title: "a flavor",
    edits: [["agencies/finance.yaml", "flavor: small", "flavor: ‸smal"]],
    problems: [{ en: 'No flavor "smal", did you mean "small"?', zh: "没有规格“smal”:是否应为“small”?" }],
  },
  {
    title: "an image",
    edits: [["agencies/finance.yaml", "image: linux", "image: ‸windows"]],
    problems: [{ en: 'No image "windows"; known: linux', zh: "没有镜像“windows”:现有 linux" }],
  },
  {
    title: "a volume type",
    edits: [["agencies/finance.yaml", "type: ssd", "type: ‸hdd"]],
    problems: [{ en: 'No volume type "hdd"; known: ssd', zh: "没有卷类型“hdd”:现有 ssd" }],
  },
  {
    title: "the tier of a load balancer",
    edits: [["agencies/finance.yaml", "tier: web, address", "tier: ‸wen, address"]],
    problems: [{ en: 'No tier "wen", did you mean "web"?', zh: "没有层“wen”:是否应为“web”?" }],
  },
  {
    title: "a certificate",
    edits: [["services/sites.yaml", "certificate: sites", "certificate: ‸site"]],
    problems: [{ en: 'No certificate "site", did you mean "sites"?', zh: "没有证书“site”:是否应为“sites”?" }],
  },
  {
    title: "a certificate that is missing",
    edits: [
      ["services/sites.yaml", "protocol: TERMINATED_HTTPS", "protocol: ‸TERMINATED_HTTPS"],
      ["services/sites.yaml", "        certificate: sites\n", ""],
    ],
    problems: [
      {
        en: 'A load balancer with TERMINATED_HTTPS needs the field "certificate"',
        zh: "TERMINATED_HTTPS 的负载均衡需要字段“certificate”",
      },
    ],
  },
  {
    title: "a certificate that is not used",
    edits: [
      ["services/sites.yaml", "protocol: TERMINATED_HTTPS", "protocol: TCP"],
      ["services/sites.yaml", "certificate: sites", "certificate: ‸sites"],
    ],
    problems: [
      {
        en: "Only TERMINATED_HTTPS uses a certificate, got TCP",
        zh: "只有 TERMINATED_HTTPS 才使用证书,实为 TCP",
      },
    ],
  },
  {
    title: "an owner",
    edits: [
      ["agencies/finance.yaml", "project: budget-renewal", "owner: ‸finnance\n    project: budget-renewal"],
    ],
    problems: [
      { en: 'No agency "finnance", did you mean "finance"?', zh: "没有单位“finnance”:是否应为“finance”?" },
    ],
  },
  {
    title: "a project",
    edits: [["agencies/finance.yaml", "project: budget-renewal", "project: ‸budget-renewals"]],
    problems: [
      {
        en: 'No project "budget-renewals", did you mean "budget-renewal"?',
        zh: "没有项目“budget-renewals”:是否应为“budget-renewal”?",
      },
    ],
  },
  {
    title: "the owner of a project",
    edits: [["projects/budget-renewal.yaml", "owner: finance", "owner: ‸treasury"]],
    problems: [
      { en: 'No agency "treasury"; known: finance, office', zh: "没有单位“treasury”:现有 finance, office" },
    ],
  },
  {
    title: "the owner of operations",
    edits: [["operations.yaml", "owner: office", "owner: ‸offices"]],
    problems: [
      { en: 'No agency "offices", did you mean "office"?', zh: "没有单位“offices”:是否应为“office”?" },
    ],
  },
  {
    title: "the tier of a flow",
    edits: [["agencies/finance.yaml", "to: tier:web", "to: ‸tier:wbe"]],
    problems: [{ en: 'No tier "wbe", did you mean "web"?', zh: "没有层“wbe”:是否应为“web”?" }],
  },
  {
    title: "the system of a flow",
    edits: [["agencies/finance.yaml", "from: network:office", "from: ‸system:document/app"]],
    problems: [
      {
        en: 'No system "document", did you mean "documents"?',
        zh: "没有系统“document”:是否应为“documents”?",
      },
    ],
  },
  {
    title: "the tier of another system",
    edits: [["agencies/finance.yaml", "from: network:office", "from: ‸system:documents/web"]],
    problems: [{ en: 'No tier "web"; known: app', zh: "没有层“web”:现有 app" }],
  },
  {
    title: "the network of a flow",
    edits: [["agencies/finance.yaml", "from: network:office", "from: ‸network:city"]],
    problems: [{ en: 'No network "city"; known: office', zh: "没有网络“city”:现有 office" }],
  },
  {
    title: "the zone of a flow",
    edits: [["agencies/finance.yaml", "from: network:office", "from: ‸zone:extrenet"]],
    problems: [
      { en: 'No zone "extrenet", did you mean "extranet"?', zh: "没有区“extrenet”:是否应为“extranet”?" },
    ],
  },
  {
    title: "the agency of a flow",
    edits: [["agencies/finance.yaml", "from: network:office", "from: ‸agency:ofice"]],
    problems: [{ en: 'No agency "ofice", did you mean "office"?', zh: "没有单位“ofice”:是否应为“office”?" }],
  },
  {
    title: "the county of a flow",
    edits: [["agencies/finance.yaml", "from: network:office", "from: ‸county:east"]],
    problems: [{ en: 'No county "east"; known: north, south', zh: "没有县市区“east”:现有 north, south" }],
  },
  {
    title: "a flow without an end of its own",
    edits: [
      ["agencies/finance.yaml", "from: network:office", "from: ‸network:office"],
      ["agencies/finance.yaml", "to: tier:web", "to: system:documents/app"],
    ],
    problems: [
      {
        en: 'Neither end of flow "desks-to-web" is a tier of this system',
        zh: "访问“desks-to-web”两端都不是本系统的层",
      },
    ],
  },
  {
    title: "the internet outside the egress",
    edits: [["agencies/finance.yaml", "from: network:office", "from: ‸internet"]],
    problems: [{ en: '"internet" may appear in egress.yaml only', zh: "“internet”只能出现在 egress.yaml" }],
  },
  {
    title: "an outside zone outside the egress",
    edits: [["agencies/finance.yaml", "from: network:office", "from: ‸zone:internet"]],
    problems: [
      { en: '"zone:internet" may appear in egress.yaml only', zh: "“zone:internet”只能出现在 egress.yaml" },
    ],
  },
  {
    title: "a flow without ports",
    edits: [
      ["agencies/finance.yaml", "      - id: desks-to-web", "      - ‸id: desks-to-web"],
      ["agencies/finance.yaml", "        ports: [443]\n", ""],
    ],
    problems: [{ en: 'A tcp flow needs the field "ports"', zh: "tcp 访问需要字段“ports”" }],
  },
  {
    title: "icmp with ports",
    edits: [["operations.yaml", "protocol: icmp", "protocol: icmp\n        ports: ‸[8]"]],
    problems: [{ en: "An icmp flow has no ports", zh: "icmp 访问没有端口" }],
  },
  {
    title: "ports that descend",
    edits: [["agencies/finance.yaml", "ports: [443]", 'ports: [443, ‸"8089-8080"]']],
    problems: [
      {
        en: 'A range of ports must ascend within 1 to 65535, got "8089-8080"',
        zh: "端口范围应从小到大且在 1 至 65535 之内,实为“8089-8080”",
      },
    ],
  },
  {
    title: "ports beyond the last",
    edits: [["agencies/finance.yaml", "ports: [443]", 'ports: [‸"65000-65536"]']],
    problems: [
      {
        en: 'A range of ports must ascend within 1 to 65535, got "65000-65536"',
        zh: "端口范围应从小到大且在 1 至 65535 之内,实为“65000-65536”",
      },
    ],
  },
  {
    title: "what is published",
    edits: [
      [
        "services/sites.yaml",
        "tier: front, port: 443 }\n      - { hostname: north",
        "tier: ‸fornt, port: 443 }\n      - { hostname: north",
      ],
    ],
    problems: [
      {
        en: 'No tier or load balancer "fornt", did you mean "front"?',
        zh: "没有层或负载均衡“fornt”:是否应为“front”?",
      },
    ],
  },
  {
    title: "a published port that nothing listens on",
    edits: [
      [
        "services/sites.yaml",
        "tier: front, port: 443 }\n      - { hostname: north",
        "tier: front, port: ‸8080 }\n      - { hostname: north",
      ],
    ],
    problems: [
      {
        en: 'Load balancer "front" listens on port 443, not 8080',
        zh: "负载均衡“front”监听端口 443,不是 8080",
      },
    ],
  },
  {
    title: "a host name outside the zone",
    edits: [["services/sites.yaml", "hostname: south.sample.example", "hostname: ‸south.example"]],
    problems: [
      {
        en: 'Host name "south.example" must be inside the DNS zone "sample.example"',
        zh: "主机名“south.example”必须在域名区“sample.example”之内",
      },
    ],
  },
  {
    title: "the unit of a county portal",
    edits: [["services/sites.yaml", "unit: south", "unit: ‸finance"]],
    problems: [
      { en: 'No county "finance"; known: north, south', zh: "没有县市区“finance”:现有 north, south" },
    ],
  },
  {
    title: "the unit of the city portal",
    edits: [["services/sites.yaml", "unit: city", "unit: ‸north"]],
    problems: [
      {
        en: 'The city portal has the unit "city", got "north"',
        zh: "全市门户的 unit 应为“city”,实为“north”",
      },
    ],
  },
  {
    title: "the unit of a department's site",
    edits: [
      [
        "services/sites.yaml",
        "kind: county-portal\n        unit: south",
        "kind: department-site\n        unit: ‸south",
      ],
    ],
    problems: [
      { en: 'No agency "south"; known: finance, office', zh: "没有单位“south”:现有 finance, office" },
    ],
  },
  {
    title: "the zone of a backbone network",
    edits: [["backbone.yaml", "zone: exchange", "zone: ‸exchang"]],
    problems: [
      { en: 'No zone "exchang", did you mean "exchange"?', zh: "没有区“exchang”:是否应为“exchange”?" },
    ],
  },
  {
    title: "a platform that a network is shared with",
    edits: [["backbone.yaml", "sharedWith: [exchange]", "sharedWith: [exchange, ‸finance]"]],
    problems: [
      {
        en: 'A network is shared with platforms of this environment only, egress, exchange, services, operations; got "finance"',
        zh: "sharedWith 只能写本环境的共用平台 egress, exchange, services, operations,实为“finance”",
      },
    ],
  },
  {
    title: "the edge of an egress link",
    edits: [["egress.yaml", "edge: edge-b", "edge: ‸edge-c"]],
    problems: [
      { en: 'No network "edge-c", did you mean "edge-a"?', zh: "没有网络“edge-c”:是否应为“edge-a”?" },
    ],
  },
  {
    title: "an edge that the egress may not use",
    edits: [["egress.yaml", "edge: edge-b", "edge: ‸city"]],
    problems: [
      {
        en: 'Network "city" is not shared with egress: name it in sharedWith there',
        zh: "网络“city”未共享给 egress:请在其 sharedWith 中写明",
      },
    ],
  },
  {
    title: "the system of a front end",
    edits: [
      ["egress.yaml", "system: boundary, loadBalancer: waf-b", "system: ‸site-platform, loadBalancer: waf-b"],
    ],
    problems: [
      { en: 'No system "site-platform" in egress.yaml', zh: "egress.yaml 中没有系统“site-platform”" },
    ],
  },
  {
    title: "the load balancer of a front end",
    edits: [["egress.yaml", "loadBalancer: waf-b", "loadBalancer: ‸waf-c"]],
    problems: [
      { en: 'No load balancer "waf-c", did you mean "waf-a"?', zh: "没有负载均衡“waf-c”:是否应为“waf-a”?" },
    ],
  },
  {
    title: "the unit of an egress",
    edits: [["egress.yaml", "unit: city", "unit: ‸west"]],
    problems: [
      { en: 'No county "west"; known: city, north, south', zh: "没有县市区“west”:现有 city, north, south" },
    ],
  },
  {
    title: "the agency of an old egress",
    edits: [["egress.yaml", "agency: finance", "agency: ‸fire"]],
    problems: [{ en: 'No agency "fire"; known: finance, office', zh: "没有单位“fire”:现有 finance, office" }],
  },
  {
    title: "the system of the gateway",
    edits: [["exchange.yaml", "gateway: { system: exchange", "gateway: { system: ‸budget"]],
    problems: [{ en: 'No system "budget" in exchange.yaml', zh: "exchange.yaml 中没有系统“budget”" }],
  },
  {
    title: "the tier of the gateway",
    edits: [["exchange.yaml", "tier: gateway, port", "tier: ‸gate, port"]],
    problems: [{ en: 'No tier "gate"; known: gateway', zh: "没有层“gate”:现有 gateway" }],
  },
  {
    title: "the entry of an agreement",
    edits: [["exchange.yaml", "entry: budgets", "entry: ‸budget"]],
    problems: [
      {
        en: 'No catalogue entry "budget", did you mean "budgets"?',
        zh: "没有目录项“budget”:是否应为“budgets”?",
      },
    ],
  },
  {
    title: "the provider of an agreement",
    edits: [["exchange.yaml", "provider: budget/web", "provider: ‸budget/db"]],
    problems: [{ en: 'No tier "db"; known: web', zh: "没有层“db”:现有 web" }],
  },
  {
    title: "the consumer of an agreement",
    edits: [["exchange.yaml", "consumer: documents/app", "consumer: ‸docs/app"]],
    problems: [
      {
        en: 'No system "docs"; known: budget, documents, boundary, exchange, operations, site-platform',
        zh: "没有系统“docs”:现有 budget, documents, boundary, exchange, operations, site-platform",
      },
    ],
  },
  {
    title: "the provider of a catalogue entry",
    edits: [["exchange.yaml", "provider: finance", "provider: ‸finances"]],
    problems: [
      { en: 'No agency "finances", did you mean "finance"?', zh: "没有单位“finances”:是否应为“finance”?" },
    ],
  },
  {
    title: "the site of recovery",
    edits: [["recovery.yaml", "site: recovery", "site: ‸recover"]],
    problems: [
      { en: 'No site "recover", did you mean "recovery"?', zh: "没有机房站点“recover”:是否应为“recovery”?" },
    ],
  },
  {
    title: "a recovery site of the wrong role",
    edits: [["recovery.yaml", "site: recovery", "site: ‸primary"]],
    problems: [
      { en: 'Site "primary" must have the role recovery', zh: "站点“primary”的 role 必须是 recovery" },
    ],
  },
  {
    title: "two primary sites",
    edits: [
      ["environment.yaml", "sites:\n  - id: primary", "sites:\n  ‸- id: primary"],
      ["environment.yaml", "role: recovery", "role: primary"],
      ["recovery.yaml", "site: recovery", "site: ‸recovery"],
    ],
    problems: [
      {
        en: "Exactly one site must have the role primary, got 2",
        zh: "必须恰有一个主站点(role: primary),实有 2 个",
      },
      { en: 'Site "recovery" must have the role recovery', zh: "站点“recovery”的 role 必须是 recovery" },
    ],
  },
  {
    title: "the system of a recovery target",
    edits: [["recovery.yaml", "system: budget", "system: ‸budgets"]],
    problems: [
      { en: 'No system "budgets", did you mean "budget"?', zh: "没有系统“budgets”:是否应为“budget”?" },
    ],
  },
  {
    title: "the network of a recovery target",
    edits: [["recovery.yaml", "network: recovery-agency", "network: ‸office"]],
    problems: [
      {
        en: 'No recovery network "office"; known: recovery-agency',
        zh: "没有灾备网络“office”:现有 recovery-agency",
      },
    ],
  },
  {
    title: "a recovery target without its parts",
    edits: [
      ["recovery.yaml", "mode: standby", "mode: ‸standby"],
      ["recovery.yaml", "    volumeType: ssd\n", ""],
    ],
    problems: [
      {
        en: 'A recovery target with mode standby needs the field "volumeType"',
        zh: "方式为 standby 的灾备目标需要字段“volumeType”",
      },
    ],
  },
  {
    title: "the zone of a recovery network",
    edits: [["recovery.yaml", "mirrors: agency", "mirrors: ‸agencies"]],
    problems: [
      {
        en: 'No zone "agencies"; known: internet, published, extranet, agency, exchange, management, recovery, transit',
        zh: "没有区“agencies”:现有 internet, published, extranet, agency, exchange, management, recovery, transit",
      },
    ],
  },
  {
    title: "the platform of a portal",
    edits: [["counties/north.yaml", "platform: site-platform", "platform: ‸sites"]],
    problems: [
      {
        en: 'No system "sites"; known: budget, documents, boundary, exchange, operations, site-platform',
        zh: "没有系统“sites”:现有 budget, documents, boundary, exchange, operations, site-platform",
      },
    ],
  },
  {
    title: "the site of a portal",
    edits: [["counties/north.yaml", "site: north", "site: ‸nord"]],
    problems: [
      { en: 'No website "nord"; known: city, north, south', zh: "没有站点“nord”:现有 city, north, south" },
    ],
  },
  {
    title: "an inspected unit",
    edits: [["inspection/2025.yaml", "unit: north", "unit: ‸nort"]],
    problems: [
      {
        en: 'No agency or county "nort", did you mean "north"?',
        zh: "没有单位或县市区“nort”:是否应为“north”?",
      },
    ],
  },
  {
    title: "a domain in an extranet",
    edits: [["agencies/finance.yaml", "block: 10.128.16.0/20", "block: 10.128.16.0/20\ndomain: ‸secret"]],
    problems: [
      { en: 'An agency of an extranet has no field "domain"', zh: "外网环境的单位不得有字段“domain”" },
    ],
  },
  {
    title: "a baseline service that is no tier",
    edits: [["operations.yaml", "bastion: system:operations/bastion", "bastion: ‸zone:management"]],
    problems: [
      {
        en: 'A baseline service must be system:<system>/<tier>, got "zone:management"',
        zh: "基础服务应写作 system:<系统>/<层>,实为“zone:management”",
      },
    ],
  },
  {
    title: "a baseline service that does not exist",
    edits: [["operations.yaml", "log: system:operations/log", "log: ‸system:operations/logs"]],
    problems: [{ en: 'No tier "logs", did you mean "log"?', zh: "没有层“logs”:是否应为“log”?" }],
  },
  {
    title: "a flavor without a price",
    edits: [["prices.yaml", "flavors: { small: 1000 }", "flavors: ‸{}"]],
    problems: [{ en: 'No price for flavor "small"', zh: "规格“small”没有价格" }],
  },
  {
    title: "a price of nothing",
    edits: [["prices.yaml", "volumeTypes: { ssd: 2 }", "volumeTypes: { ssd: 2, ssdd: ‸3 }"]],
    problems: [{ en: 'No volume type "ssdd", did you mean "ssd"?', zh: "没有卷类型“ssdd”:是否应为“ssd”?" }],
  },
]);
