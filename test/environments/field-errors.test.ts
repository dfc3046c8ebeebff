import { testBroken } from "./broken";

// Fields that break their schema: each edit marks with ‸ where its problem must be reported.
testBroken([
  {
    title: "an unknown field near a known one",
    edits: [["agencies/finance.yaml", "flavor: small", "‸flavour: small"]],
    problems: [
      { en: 'Unknown field "flavour", did you mean "flavor"?', zh: "未知字段“flavour”:是否应为“flavor”?" },
    ],
  },
  {
    title: "an unknown field near none",
    edits: [["agencies/finance.yaml", "duties: { egress: legacy", "duties: { ‸colour: red, egress: legacy"]],
    problems: [
      {
        en: 'Unknown field "colour": the fields are egress, serverRoom, website',
        zh: "未知字段“colour”:可用字段为 egress, serverRoom, website",
      },
    ],
  },
  {
    title: "a field named __proto__",
    edits: [
      ["agencies/finance.yaml", "duties: { egress: legacy", "duties: { ‸__proto__: red, egress: legacy"],
    ],
    problems: [
      {
        en: 'Unknown field "__proto__": the fields are egress, serverRoom, website',
        zh: "未知字段“__proto__”:可用字段为 egress, serverRoom, website",
      },
    ],
  },
  {
    title: "a missing field",
    edits: [["agencies/finance.yaml", "{ id: data, sizeGb: 10, type: ssd }", "‸{ id: data, type: ssd }"]],
    problems: [{ en: 'Missing field "sizeGb"', zh: "缺少字段“sizeGb”" }],
  },
  {
    title: "a missing field of a file",
    edits: [
      [
        "agencies/finance.yaml",
        "# Everything in this file is invented.\nid: finance\nname: { zh: 财政局, en: Finance }\n",
        "# Everything in this file is invented.\n‸id: finance\n",
      ],
    ],
    problems: [{ en: 'Missing field "name"', zh: "缺少字段“name”" }],
  },
  {
    title: "text for a number",
    edits: [["agencies/finance.yaml", "sizeGb: 10", 'sizeGb: ‸"10"']],
    problems: [
      { en: 'Field "sizeGb" must be a whole number, got "10"', zh: "字段“sizeGb”应为整数,实为“10”" },
    ],
  },
  {
    title: "a number for text",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", "tenant: ‸7"]],
    problems: [{ en: 'Field "tenant" must be text, got 7', zh: "字段“tenant”应为文本,实为 7" }],
  },
  {
    title: "nothing for text",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", "tenant:‸"]],
    problems: [{ en: 'Field "tenant" must be text, got nothing', zh: "字段“tenant”应为文本,实为空" }],
  },
  {
    title: "a list for a group",
    edits: [["agencies/finance.yaml", "short: { zh: 财政局, en: Finance }", "short: ‸[财政局]"]],
    problems: [
      { en: 'Field "short" must be a group of fields, got a list', zh: "字段“short”应为一组字段,实为列表" },
    ],
  },
  {
    title: "a group for a list",
    edits: [
      ["agencies/finance.yaml", "addresses: [10.128.16.11, 10.128.16.12]", "addresses: ‸{ a: 10.128.16.11 }"],
    ],
    problems: [
      {
        en: 'Field "addresses" must be a list, got a group of fields',
        zh: "字段“addresses”应为列表,实为一组字段",
      },
    ],
  },
  {
    title: "a fraction for a whole number",
    edits: [["agencies/finance.yaml", "sizeGb: 10", "sizeGb: ‸1.5"]],
    problems: [{ en: 'Field "sizeGb" must be a whole number, got 1.5', zh: "字段“sizeGb”应为整数,实为 1.5" }],
  },
  {
    title: "text for a truth value",
    edits: [["agencies/finance.yaml", "important: true", "important: ‸yes"]],
    problems: [
      {
        en: 'Field "important" must be true or false, got "yes"',
        zh: "字段“important”应为真假值 true 或 false,实为“yes”",
      },
    ],
  },
  {
    title: "a value outside a list of words",
    edits: [["agencies/finance.yaml", "classification: non-classified", "classification: ‸non-clasified"]],
    problems: [
      {
        en: 'Field "classification" must be one of non-classified, classified, got "non-clasified", did you mean "non-classified"?',
        zh: "字段“classification”应为 non-classified, classified 之一,实为“non-clasified”:是否应为“non-classified”?",
      },
    ],
  },
  {
    title: "a value far from every word",
    edits: [["agencies/finance.yaml", "protocol: TCP", "protocol: ‸QUIC"]],
    problems: [
      {
        en: 'Field "protocol" must be one of TCP, HTTPS, TERMINATED_HTTPS, got "QUIC"',
        zh: "字段“protocol”应为 TCP, HTTPS, TERMINATED_HTTPS 之一,实为“QUIC”",
      },
    ],
  },
  {
    title: "an id of the wrong form",
    edits: [["agencies/finance.yaml", "- id: budget", "- id: ‸Budget_1"]],
    problems: [
      {
        en: 'Field "id" must be lower-case words joined by hyphens, got "Budget_1"',
        zh: "字段“id”应为以连字符连接的小写单词,实为“Budget_1”",
      },
    ],
  },
  {
    title: "a tenant of the wrong form",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", "tenant: ‸7-finance"]],
    problems: [
      {
        en: 'Field "tenant" must be lower-case letters, digits and hyphens, a letter first, got "7-finance"',
        zh: "字段“tenant”应为以小写字母开头的小写字母、数字和连字符,实为“7-finance”",
      },
    ],
  },
  {
    title: "a clause of the wrong form",
    edits: [["counties/north.yaml", "[二(一)1]", "[‸二(一)9]"]],
    problems: [
      {
        en: 'Entry 1 of "clauses" must be a clause of the opinion such as 二(二)1, got "二(一)9"',
        zh: "“clauses”的第 1 项应为意见的条款号,如 二(二)1,实为“二(一)9”",
      },
    ],
  },
  {
    title: "an endpoint of the wrong form",
    edits: [["agencies/finance.yaml", "to: tier:web", "to: ‸teir:web"]],
    problems: [
      {
        en: 'Field "to" must be an endpoint: tier:<id>, network:<id>, zone:<id>, agency:<id>, agency:*, county:<id>, county:*, system:<id>/<tier> or internet, got "teir:web"',
        zh: "字段“to”应为访问端点:tier:<层>、network:<网络>、zone:<区>、agency:<单位>、agency:*、county:<县市区>、county:*、system:<系统>/<层> 或 internet,实为“teir:web”",
      },
    ],
  },
  {
    title: "host bits",
    edits: [["agencies/finance.yaml", "block: 10.128.16.0/20", "block: ‸10.128.17.0/20"]],
    problems: [
      {
        en: 'Field "block" must be an IPv4 block with host bits zero and no leading zeros, such as 10.128.0.0/20, got "10.128.17.0/20"',
        zh: "字段“block”应为规范的 IPv4 地址段(主机位为零、无前导零,如 10.128.0.0/20),实为“10.128.17.0/20”",
      },
    ],
  },
  {
    title: "leading zeros",
    edits: [["agencies/finance.yaml", "10.128.16.11,", "‸10.128.016.11,"]],
    problems: [
      {
        en: 'Entry 1 of "addresses" must be an IPv4 address without leading zeros, such as 10.128.0.10, got "10.128.016.11"',
        zh: "“addresses”的第 1 项应为无前导零的 IPv4 地址,如 10.128.0.10,实为“10.128.016.11”",
      },
    ],
  },
  {
    title: "a day that does not exist",
    edits: [["projects/budget-renewal.yaml", "2017-02-10", "‸2017-02-30"]],
    problems: [
      {
        en: 'Field "date" must be a real day as YYYY-MM-DD, got "2017-02-30"',
        zh: "字段“date”应为真实的日期 YYYY-MM-DD,实为“2017-02-30”",
      },
    ],
  },
  {
    title: "a reference that is no URI",
    edits: [["services/sites.yaml", "https://keys.sample.example/v1/containers/invented-1", "‸invented 1"]],
    problems: [
      {
        en: 'Field "certificateRef" must be a complete URI, got "invented 1"',
        zh: "字段“certificateRef”应为完整的 URI,实为“invented 1”",
      },
    ],
  },
  {
    title: "a host name of the wrong form",
    edits: [
      ["services/sites.yaml", "hostname: south.sample.example", "hostname: ‸south_portal.sample.example"],
    ],
    problems: [
      {
        en: 'Field "hostname" must be a host name, got "south_portal.sample.example"',
        zh: "字段“hostname”应为主机名,实为“south_portal.sample.example”",
      },
    ],
  },
  {
    title: "an agreement end of the wrong form",
    edits: [["exchange.yaml", "provider: budget/web", "provider: ‸budget"]],
    problems: [
      {
        en: 'Field "provider" must be <system>/<tier>, got "budget"',
        zh: "字段“provider”应为<系统>/<层>,实为“budget”",
      },
    ],
  },
  {
    title: "a wrong port",
    edits: [["agencies/finance.yaml", "[443]", "[‸70000]"]],
    problems: [
      {
        en: 'Entry 1 of "ports" must be a port from 1 to 65535 or a range such as 8080-8089, got 70000',
        zh: "“ports”的第 1 项应为端口或端口范围(1 至 65535),如 8080-8089,实为 70000",
      },
    ],
  },
  {
    title: "a port in words",
    edits: [["agencies/finance.yaml", "[443]", "[‸https]"]],
    problems: [
      {
        en: 'Entry 1 of "ports" must be a port from 1 to 65535 or a range such as 8080-8089, got "https"',
        zh: "“ports”的第 1 项应为端口或端口范围(1 至 65535),如 8080-8089,实为“https”",
      },
    ],
  },
  {
    title: "too small a number",
    edits: [["agencies/finance.yaml", "sizeGb: 10", "sizeGb: ‸0"]],
    problems: [{ en: 'Field "sizeGb" must be 1 or more, got 0', zh: "字段“sizeGb”不得小于 1,实为 0" }],
  },
  {
    title: "too big a number",
    edits: [["egress.yaml", "vlan: 101", "vlan: ‸5000"]],
    problems: [
      { en: 'Field "vlan" must be 4094 or less, got 5000', zh: "字段“vlan”不得大于 4094,实为 5000" },
    ],
  },
  {
    title: "an empty text",
    edits: [
      ["agencies/finance.yaml", "purpose: { zh: 办公访问, en: Desks }", 'purpose: { zh: 办公访问, en: ‸"" }'],
    ],
    problems: [{ en: 'Field "en" must not be empty', zh: "字段“en”不得为空" }],
  },
  {
    title: "a text that is too long",
    edits: [
      ["agencies/finance.yaml", "- id: budget", "- id: ‸a123456789012345678901234567890123456789012345"],
    ],
    problems: [
      {
        en: 'Field "id" must have 40 characters or fewer, got 46',
        zh: "字段“id”不得超过 40 个字符,实为 46 个",
      },
    ],
  },
  {
    title: "an empty list",
    edits: [["agencies/finance.yaml", "addresses: [10.128.16.11, 10.128.16.12]", "addresses: ‸[]"]],
    problems: [{ en: 'Field "addresses" must have 1 or more entries', zh: "字段“addresses”至少需要 1 项" }],
  },
  {
    title: "a repeated entry",
    edits: [["agencies/finance.yaml", "[10.128.16.11, 10.128.16.12]", "[10.128.16.11, ‸10.128.16.11]"]],
    problems: [
      { en: 'Field "addresses" holds "10.128.16.11" twice', zh: "字段“addresses”中“10.128.16.11”重复" },
    ],
  },
  {
    title: "an empty file",
    edits: [["waivers.yaml", "# Everything in this file is invented.\nwaivers: []", "‸"]],
    problems: [{ en: "File is empty", zh: "文件为空" }],
  },
  {
    title: "a file that is a list",
    edits: [["waivers.yaml", "waivers: []", "‸- rule"]],
    problems: [
      {
        en: "The content of the file must be a group of fields, got a list",
        zh: "文件内容应为一组字段,实为列表",
      },
    ],
  },
]);
