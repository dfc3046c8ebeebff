import { testBroken } from "./broken";

// Ids that must be unique: each edit marks with ‸ where its problem must be reported.
testBroken([
  {
    title: "an agency",
    edits: [
      ["agencies/office.yaml", "id: office\nname", "id: ‸finance\nname"],
      ["operations.yaml", "owner: office", "owner: finance"],
      ["exchange.yaml", "owner: office", "owner: finance"],
      ["services/sites.yaml", "owner: office", "owner: finance"],
    ],
    problems: [
      {
        en: 'Duplicate agency "finance": already declared at agencies/finance.yaml:2',
        zh: "单位“finance”重复:已在 agencies/finance.yaml:2 声明",
      },
    ],
  },
  {
    title: "a tenant",
    edits: [["agencies/office.yaml", "tenant: sample-office", "tenant: ‸sample-finance"]],
    problems: [
      {
        en: 'Duplicate tenant "sample-finance": already declared at agencies/finance.yaml:5',
        zh: "租户“sample-finance”重复:已在 agencies/finance.yaml:5 声明",
      },
    ],
  },
  {
    title: "a system",
    edits: [
      [
        "agencies/finance.yaml",
        "systems:\n",
        "systems:\n  - { id: documents, name: { zh: 甲, en: A }, classification: non-classified, tiers: [] }\n",
      ],
      ["agencies/office.yaml", "- id: documents", "- id: ‸documents"],
      ["exchange.yaml", "documents/app", "budget/web"],
    ],
    problems: [
      {
        en: 'Duplicate system "documents": already declared at agencies/finance.yaml:27',
        zh: "系统“documents”重复:已在 agencies/finance.yaml:27 声明",
      },
    ],
  },
  {
    title: "a tier",
    edits: [
      ["operations.yaml", "id: monitoring, network", "id: ‸basics, network"],
      ["operations.yaml", "monitoring: system:operations/monitoring", "monitoring: system:operations/basics"],
      ["operations.yaml", "from: tier:monitoring", "from: tier:basics"],
    ],
    problems: [
      {
        en: 'Duplicate tier "basics": already declared at operations.yaml:39',
        zh: "层“basics”重复:已在 operations.yaml:39 声明",
      },
    ],
  },
  {
    title: "a network of an agency",
    edits: [
      [
        "agencies/finance.yaml",
        "    cidr: 10.128.16.0/24",
        "    cidr: 10.128.16.0/24\n  - id: ‸office\n    name: { zh: 二, en: Two }\n    cidr: 10.128.17.0/24",
      ],
    ],
    problems: [
      {
        en: 'Duplicate network "office": already declared at agencies/finance.yaml:23',
        zh: "网络“office”重复:已在 agencies/finance.yaml:23 声明",
      },
    ],
  },
  {
    title: "a volume",
    edits: [
      [
        "agencies/finance.yaml",
        "- { id: data, sizeGb: 10, type: ssd }",
        "- { id: data, sizeGb: 10, type: ssd }\n          - { id: ‸data, sizeGb: 20, type: ssd }",
      ],
    ],
    problems: [
      {
        en: 'Duplicate volume "data": already declared at agencies/finance.yaml:41',
        zh: "卷“data”重复:已在 agencies/finance.yaml:41 声明",
      },
    ],
  },
  {
    title: "a flow",
    edits: [["egress.yaml", "id: internet-to-b", "id: ‸internet-to-a"]],
    problems: [
      {
        en: 'Duplicate flow "internet-to-a": already declared at egress.yaml:65',
        zh: "访问“internet-to-a”重复:已在 egress.yaml:65 声明",
      },
    ],
  },
  {
    title: "a load balancer",
    edits: [
      ["egress.yaml", "id: waf-b, tier: waf-b, address", "id: ‸waf-a, tier: waf-b, address"],
      ["egress.yaml", "loadBalancer: waf-b", "loadBalancer: waf-a"],
    ],
    problems: [
      {
        en: 'Duplicate load balancer "waf-a": already declared at egress.yaml:62',
        zh: "负载均衡“waf-a”重复:已在 egress.yaml:62 声明",
      },
    ],
  },
  {
    title: "an egress link",
    edits: [["egress.yaml", "- id: b\n", "- id: ‸a\n"]],
    problems: [
      {
        en: 'Duplicate egress link "a": already declared at egress.yaml:23',
        zh: "出口线路“a”重复:已在 egress.yaml:23 声明",
      },
    ],
  },
  {
    title: "a county number",
    edits: [
      ["counties/south.yaml", "number: 2\n", "number: ‸1\n"],
      ["counties/south.yaml", "block: 10.66.0.0/16", "block: ‸10.66.0.0/16"],
    ],
    problems: [
      {
        en: 'Duplicate county number "1": already declared at counties/north.yaml:4',
        zh: "县市区编号“1”重复:已在 counties/north.yaml:4 声明",
      },
      {
        en: "Block of county number 1 must be 10.65.0.0/16, got 10.66.0.0/16",
        zh: "1 号县市区的地址段必须是 10.65.0.0/16,实为 10.66.0.0/16",
      },
    ],
  },
  {
    title: "a host name",
    edits: [["services/sites.yaml", "hostname: south.sample.example", "hostname: ‸north.sample.example"]],
    problems: [
      {
        en: 'Duplicate host name "north.sample.example": already declared at services/sites.yaml:40',
        zh: "主机名“north.sample.example”重复:已在 services/sites.yaml:40 声明",
      },
    ],
  },
  {
    title: "a published name",
    edits: [["services/sites.yaml", "{ hostname: north.sample.example,", "{ hostname: ‸www.sample.example,"]],
    problems: [
      {
        en: 'Duplicate host name "www.sample.example": already declared at services/sites.yaml:47',
        zh: "主机名“www.sample.example”重复:已在 services/sites.yaml:47 声明",
      },
    ],
  },
  {
    title: "a published name of another system's site",
    edits: [
      [
        "agencies/finance.yaml",
        "    flows:",
        "    publish:\n      - { hostname: ‸south.sample.example, tier: web, port: 443 }\n    flows:",
      ],
    ],
    problems: [
      {
        en: 'Duplicate host name "south.sample.example": already declared at services/sites.yaml:45',
        zh: "主机名“south.sample.example”重复:已在 services/sites.yaml:45 声明",
      },
    ],
  },
  {
    title: "a flavor",
    edits: [
      [
        "environment.yaml",
        "- { id: small, vcpus: 2, ramGb: 4, diskGb: 40 }",
        "- { id: small, vcpus: 2, ramGb: 4, diskGb: 40 }\n  - { id: ‸small, vcpus: 4, ramGb: 4, diskGb: 40 }",
      ],
    ],
    problems: [
      {
        en: 'Duplicate flavor "small": already declared at environment.yaml:29',
        zh: "规格“small”重复:已在 environment.yaml:29 声明",
      },
    ],
  },
  {
    title: "a village",
    edits: [
      [
        "counties/north.yaml",
        "cidr: 10.65.17.0/24 }",
        "cidr: 10.65.17.0/24 }\n      - { id: ‸north-village, name: { zh: 村, en: V }, kind: village, cidr: 10.65.18.0/24 }",
      ],
    ],
    problems: [
      {
        en: 'Duplicate village "north-village": already declared at counties/north.yaml:18',
        zh: "村社区“north-village”重复:已在 counties/north.yaml:18 声明",
      },
    ],
  },
  {
    title: "an inspected unit",
    edits: [["inspection/2025.yaml", "unit: north", "unit: ‸finance"]],
    problems: [
      {
        en: 'Duplicate inspected unit "finance": already declared at inspection/2025.yaml:4',
        zh: "被检查单位“finance”重复:已在 inspection/2025.yaml:4 声明",
      },
    ],
  },
  {
    title: "a recovery target",
    edits: [
      ["recovery.yaml", "targets:", "targets:\n  - { system: budget, mode: backup, vaultGb: 1 }"],
      ["recovery.yaml", "- system: budget\n", "- system: ‸budget\n"],
    ],
    problems: [
      {
        en: 'Duplicate recovery target "budget": already declared at recovery.yaml:27',
        zh: "灾备目标“budget”重复:已在 recovery.yaml:27 声明",
      },
    ],
  },
]);
