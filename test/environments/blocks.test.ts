import { testBroken } from "./broken";

// Blocks of the address plan: each edit marks with ‸ where its problem must be reported.
testBroken([
  {
    title: "zones that overlap",
    edits: [
      ["address-plan.yaml", "block: 10.160.0.0/16", "block: 10.160.0.0/15"],
      ["address-plan.yaml", "block: 10.161.0.0/16", "block: ‸10.161.0.0/16"],
    ],
    problems: [
      {
        en: 'Zone "management" 10.161.0.0/16 overlaps zone "exchange" at address-plan.yaml:18',
        zh: "区“management” 10.161.0.0/16 与 address-plan.yaml:18 的区“exchange”重叠",
      },
    ],
  },
  {
    title: "a backbone network outside its zone",
    edits: [
      ["backbone.yaml", "zone: extranet\n    cidr: 10.64.0.0/24", "zone: extranet\n    cidr: ‸10.60.0.0/24"],
      ["services/sites.yaml", "10.64.0.11", "10.60.0.11"],
    ],
    problems: [
      {
        en: 'Network "city" 10.60.0.0/24 must be inside zone "extranet" 10.64.0.0/10',
        zh: "网络“city” 10.60.0.0/24 必须在区“extranet” 10.64.0.0/10 之内",
      },
    ],
  },
  {
    title: "a backbone network inside a county",
    edits: [
      ["backbone.yaml", "cidr: 10.64.0.0/24", "cidr: ‸10.65.200.0/24"],
      ["services/sites.yaml", "10.64.0.11", "10.65.200.11"],
    ],
    problems: [
      {
        en: 'Network "city" 10.65.200.0/24 must not overlap county "north" 10.65.0.0/16',
        zh: "网络“city” 10.65.200.0/24 不得与县市区“north” 10.65.0.0/16 重叠",
      },
    ],
  },
  {
    title: "backbone networks that overlap",
    edits: [["backbone.yaml", "cidr: 10.32.1.0/24", "cidr: ‸10.32.0.0/23"]],
    problems: [
      {
        en: 'Network "edge-b" 10.32.0.0/23 overlaps network "edge-a" at backbone.yaml:6',
        zh: "网络“edge-b” 10.32.0.0/23 与 backbone.yaml:6 的网络“edge-a”重叠",
      },
    ],
  },
  {
    title: "an agency outside its zone",
    edits: [
      ["agencies/finance.yaml", "block: 10.128.16.0/20", "block: ‸10.127.16.0/20"],
      ["agencies/finance.yaml", "cidr: 10.128.16.0/24", "cidr: 10.127.16.0/24"],
      ["agencies/finance.yaml", "[10.128.16.11, 10.128.16.12]", "[10.127.16.11, 10.127.16.12]"],
      ["agencies/finance.yaml", "address: 10.128.16.10", "address: 10.127.16.10"],
    ],
    problems: [
      {
        en: 'Agency "finance" 10.127.16.0/20 must be inside zone "agency" 10.128.0.0/11',
        zh: "单位“finance” 10.127.16.0/20 必须在区“agency” 10.128.0.0/11 之内",
      },
    ],
  },
  {
    title: "an agency with less than a /20",
    edits: [["agencies/finance.yaml", "block: 10.128.16.0/20", "block: ‸10.128.16.0/21"]],
    problems: [
      {
        en: 'Agency "finance" must be a /20, got 10.128.16.0/21',
        zh: "单位“finance”必须是 /20,实为 10.128.16.0/21",
      },
    ],
  },
  {
    title: "agencies that overlap",
    edits: [
      ["agencies/office.yaml", "block: 10.128.0.0/20", "block: 10.128.16.0/20"],
      ["agencies/office.yaml", "cidr: 10.128.0.0/24", "cidr: 10.128.17.0/24"],
      ["agencies/office.yaml", "10.128.0.10", "10.128.17.10"],
      ["agencies/office.yaml", "block: 10.128.16.0/20", "block: ‸10.128.16.0/20"],
    ],
    problems: [
      {
        en: 'Agency "office" 10.128.16.0/20 overlaps agency "finance" at agencies/finance.yaml:6',
        zh: "单位“office” 10.128.16.0/20 与 agencies/finance.yaml:6 的单位“finance”重叠",
      },
    ],
  },
  {
    title: "a tenant network outside its agency",
    edits: [
      ["agencies/office.yaml", "cidr: 10.128.0.0/24", "cidr: ‸10.128.32.0/24"],
      ["agencies/office.yaml", "10.128.0.10", "10.128.32.10"],
    ],
    problems: [
      {
        en: 'Network "office" 10.128.32.0/24 must be inside agency "office" 10.128.0.0/20',
        zh: "网络“office” 10.128.32.0/24 必须在单位“office” 10.128.0.0/20 之内",
      },
    ],
  },
  {
    title: "tenant networks that overlap",
    edits: [
      [
        "agencies/finance.yaml",
        "    cidr: 10.128.16.0/24",
        "    cidr: 10.128.16.0/24\n  - id: more\n    name: { zh: 二, en: Two }\n    cidr: ‸10.128.16.128/25",
      ],
    ],
    problems: [
      {
        en: 'Network "more" 10.128.16.128/25 overlaps network "office" at agencies/finance.yaml:25',
        zh: "网络“more” 10.128.16.128/25 与 agencies/finance.yaml:25 的网络“office”重叠",
      },
    ],
  },
  {
    title: "a county with the block of another number",
    edits: [
      ["counties/north.yaml", "number: 1", "number: 3"],
      ["counties/north.yaml", "block: 10.65.0.0/16", "block: ‸10.65.0.0/16"],
    ],
    problems: [
      {
        en: "Block of county number 3 must be 10.67.0.0/16, got 10.65.0.0/16",
        zh: "3 号县市区的地址段必须是 10.67.0.0/16,实为 10.65.0.0/16",
      },
    ],
  },
  {
    title: "a township outside its county",
    edits: [
      ["counties/north.yaml", "block: 10.65.16.0/20", "block: ‸10.66.160.0/20"],
      ["counties/north.yaml", "lan: 10.65.16.0/24", "lan: 10.66.160.0/24"],
      ["counties/north.yaml", "cidr: 10.65.17.0/24", "cidr: 10.66.161.0/24"],
    ],
    problems: [
      {
        en: 'Township "north-town" 10.66.160.0/20 must be inside county "north" 10.65.0.0/16',
        zh: "乡镇街道“north-town” 10.66.160.0/20 必须在县市区“north” 10.65.0.0/16 之内",
      },
    ],
  },
  {
    title: "a township that is no /20",
    edits: [["counties/north.yaml", "block: 10.65.16.0/20", "block: ‸10.65.16.0/21"]],
    problems: [
      {
        en: 'Township "north-town" must be a /20, got 10.65.16.0/21',
        zh: "乡镇街道“north-town”必须是 /20,实为 10.65.16.0/21",
      },
    ],
  },
  {
    title: "a township on the network of the county",
    edits: [
      ["counties/north.yaml", "block: 10.65.16.0/20", "block: ‸10.65.0.0/20"],
      ["counties/north.yaml", "lan: 10.65.16.0/24", "lan: 10.65.0.0/24"],
      ["counties/north.yaml", "cidr: 10.65.17.0/24", "cidr: 10.65.1.0/24"],
    ],
    problems: [
      {
        en: 'Township "north-town" 10.65.0.0/20 overlaps network "lan" at counties/north.yaml:10',
        zh: "乡镇街道“north-town” 10.65.0.0/20 与 counties/north.yaml:10 的网络“lan”重叠",
      },
    ],
  },
  {
    title: "a village outside its township",
    edits: [["counties/north.yaml", "cidr: 10.65.17.0/24", "cidr: ‸10.65.32.0/24"]],
    problems: [
      {
        en: 'Village "north-village" 10.65.32.0/24 must be inside township "north-town" 10.65.16.0/20',
        zh: "村社区“north-village” 10.65.32.0/24 必须在乡镇街道“north-town” 10.65.16.0/20 之内",
      },
    ],
  },
  {
    title: "a village on the network of its township",
    edits: [["counties/north.yaml", "cidr: 10.65.17.0/24", "cidr: ‸10.65.16.128/25"]],
    problems: [
      {
        en: 'Village "north-village" 10.65.16.128/25 overlaps network "lan" at counties/north.yaml:16',
        zh: "村社区“north-village” 10.65.16.128/25 与 counties/north.yaml:16 的网络“lan”重叠",
      },
    ],
  },
  {
    title: "links outside zone transit",
    edits: [["address-plan.yaml", "counties: 10.255.8.0/23", "counties: ‸10.254.8.0/23"]],
    problems: [
      {
        en: 'Link block "counties" 10.254.8.0/23 must be inside zone "transit" 10.255.0.0/16',
        zh: "互联地址段“counties” 10.254.8.0/23 必须在区“transit” 10.255.0.0/16 之内",
      },
    ],
  },
  {
    title: "links that overlap",
    edits: [["address-plan.yaml", "counties: 10.255.8.0/23", "counties: ‸10.255.16.0/23"]],
    problems: [
      {
        en: 'Link block "counties" 10.255.16.0/23 overlaps link block "agencies" at address-plan.yaml:29',
        zh: "互联地址段“counties” 10.255.16.0/23 与 address-plan.yaml:29 的互联地址段“agencies”重叠",
      },
    ],
  },
  {
    title: "too few links for agencies",
    edits: [["address-plan.yaml", "agencies: 10.255.16.0/21", "agencies: ‸10.255.16.0/30"]],
    problems: [
      {
        en: 'Link block 10.255.16.0/30 is too small: it holds 1, and agency "finance" needs position 2',
        zh: "互联地址段 10.255.16.0/30 过小:容纳 1 个,单位“finance”需要第 2 个",
      },
    ],
  },
  {
    title: "too few links for counties",
    edits: [["address-plan.yaml", "counties: 10.255.8.0/23", "counties: ‸10.255.8.0/29"]],
    problems: [
      {
        en: 'Link block 10.255.8.0/29 is too small: it holds 1, and county "north" needs position 2',
        zh: "互联地址段 10.255.8.0/29 过小:容纳 1 个,县市区“north”需要第 2 个",
      },
    ],
  },
  {
    title: "too few links for townships",
    edits: [["address-plan.yaml", "townships: 10.255.64.0/18", "townships: ‸10.255.64.0/21"]],
    problems: [
      {
        en: 'Link block 10.255.64.0/21 is too small: it holds 2, and county "south" needs position 3',
        zh: "互联地址段 10.255.64.0/21 过小:容纳 2 个,县市区“south”需要第 3 个",
      },
    ],
  },
  {
    title: "no links for townships",
    edits: [
      ["address-plan.yaml", "links:\n  agencies", "links:\n  ‸agencies"],
      ["address-plan.yaml", "  townships: 10.255.64.0/18\n", ""],
    ],
    problems: [
      {
        en: 'Address plan has no "links.townships", which county "north" needs',
        zh: "地址规划缺少互联地址段“links.townships”,县市区“north”需要它",
      },
    ],
  },
  {
    title: "an egress link outside zone internet",
    edits: [
      ["egress.yaml", "cidr: 203.0.113.128/25", "cidr: ‸198.51.100.128/25"],
      ["egress.yaml", "gateway: 203.0.113.129", "gateway: 198.51.100.129"],
      ["egress.yaml", "203.0.113.130", "198.51.100.130"],
      ["egress.yaml", "203.0.113.138", "198.51.100.138"],
    ],
    problems: [
      {
        en: 'Egress link "b" 198.51.100.128/25 must be inside zone "internet" 203.0.113.0/24',
        zh: "出口线路“b” 198.51.100.128/25 必须在区“internet” 203.0.113.0/24 之内",
      },
    ],
  },
  {
    title: "egress links that overlap",
    edits: [["egress.yaml", "cidr: 203.0.113.128/25", "cidr: ‸203.0.113.0/24"]],
    problems: [
      {
        en: 'Egress link "b" 203.0.113.0/24 overlaps egress link "a" at egress.yaml:27',
        zh: "出口线路“b” 203.0.113.0/24 与 egress.yaml:27 的出口线路“a”重叠",
      },
    ],
  },
  {
    title: "a gateway outside its link",
    edits: [["egress.yaml", "gateway: 203.0.113.129", "gateway: ‸203.0.113.1"]],
    problems: [
      {
        en: 'Field "gateway" 203.0.113.1 must be inside egress link "b" 203.0.113.128/25',
        zh: "“gateway” 203.0.113.1 必须在出口线路“b” 203.0.113.128/25 之内",
      },
    ],
  },
  {
    title: "a router with the address of the gateway",
    edits: [["egress.yaml", "routerAddress: 203.0.113.130", "routerAddress: ‸203.0.113.129"]],
    problems: [
      {
        en: 'Field "routerAddress" 203.0.113.129 must differ from gateway',
        zh: "“routerAddress” 203.0.113.129 与 gateway 相同",
      },
    ],
  },
  {
    title: "a sensor outside zone management",
    edits: [["egress.yaml", "sensor: 10.161.0.14", "sensor: ‸10.64.0.9"]],
    problems: [
      {
        en: 'Field "sensor" 10.64.0.9 must be inside zone "management" 10.161.0.0/16',
        zh: "“sensor” 10.64.0.9 必须在区“management” 10.161.0.0/16 之内",
      },
    ],
  },
  {
    title: "a recovery network outside zone recovery",
    edits: [
      ["recovery.yaml", "cidr: 10.208.0.0/20", "cidr: ‸10.128.64.0/20"],
      ["recovery.yaml", "10.208.0.10", "10.128.64.10"],
    ],
    problems: [
      {
        en: 'Recovery network "recovery-agency" 10.128.64.0/20 must be inside zone "recovery" 10.192.0.0/11',
        zh: "灾备网络“recovery-agency” 10.128.64.0/20 必须在区“recovery” 10.192.0.0/11 之内",
      },
    ],
  },
  {
    title: "a recovery network on the links",
    edits: [
      ["recovery.yaml", "cidr: 10.208.0.0/20", "cidr: ‸10.192.240.0/20"],
      ["recovery.yaml", "10.208.0.10", "10.192.240.10"],
    ],
    problems: [
      {
        en: 'Recovery network "recovery-agency" 10.192.240.0/20 overlaps link block "recovery" at recovery.yaml:25',
        zh: "灾备网络“recovery-agency” 10.192.240.0/20 与 recovery.yaml:25 的互联地址段“recovery”重叠",
      },
    ],
  },
  {
    title: "too few links at the recovery site",
    edits: [["recovery.yaml", "links: 10.192.240.0/20", "links: ‸10.192.240.0/24"]],
    problems: [
      {
        en: 'Link block 10.192.240.0/24 is too small: it holds 64, and recovery network "recovery-agency" needs position 257',
        zh: "互联地址段 10.192.240.0/24 过小:容纳 64 个,灾备网络“recovery-agency”需要第 257 个",
      },
    ],
  },
  {
    title: "a line between the sites that is no /30",
    edits: [["recovery.yaml", "10.255.0.0/30", "‸10.255.0.0/29"]],
    problems: [
      {
        en: 'Link block "interconnect" must be a /30, got 10.255.0.0/29',
        zh: "互联地址段“interconnect”必须是 /30,实为 10.255.0.0/29",
      },
    ],
  },
  {
    title: "a zone that is missing",
    edits: [
      ["address-plan.yaml", "zones:\n  - id: internet", "zones:\n  ‸- id: internet"],
      ["address-plan.yaml", "- id: transit", "- id: elsewhere"],
    ],
    problems: [
      {
        en: 'Address plan has no zone "transit", which link block "agencies" needs',
        zh: "地址规划缺少区“transit”,互联地址段“agencies”需要它",
      },
    ],
  },
]);
