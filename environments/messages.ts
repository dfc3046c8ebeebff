import type { Text } from "../messages/text";

/** Every message about YAML files, as templates for `fill`. One thing that is wrong each: what, the value got, what is wanted. */
export const messages = {
  // Folder and files
  noFolder: {
    zh: "环境目录“{directory}”不存在{hint}",
    en: 'No environment folder "{directory}"{hint}',
  },
  unknownFile: {
    zh: "未知文件“{name}”{hint}",
    en: 'Unknown file "{name}"{hint}',
  },
  notRegular: {
    zh: "“{name}”不是普通文件",
    en: '"{name}" is not a regular file',
  },
  missingFile: {
    zh: "缺少文件“{name}”",
    en: 'Missing file "{name}"',
  },
  missingFileOfKind: {
    zh: "{kind}环境需要文件“{name}”",
    en: 'An {kind} needs the file "{name}"',
  },
  missingDomain: {
    zh: "内网环境至少需要一个分级域(domains/*.yaml)",
    en: "An intranet needs at least one graded domain (domains/*.yaml)",
  },
  leadsOut: {
    zh: "内网环境不得有“{name}”:凡通向外部的内容在此没有位置",
    en: 'An intranet has no "{name}": anything leading out has no place there',
  },
  onlyIntranet: {
    zh: "外网环境不得有“{name}”:只有内网环境才有",
    en: 'An extranet has no "{name}": only an intranet does',
  },
  tooLarge: {
    zh: "文件过大:{size} 字节,上限 {limit} 字节",
    en: "File is too large: {size} bytes, limit {limit}",
  },
  notUtf8: {
    zh: "文件不是 UTF-8 编码",
    en: "File is not UTF-8",
  },
  emptyFile: {
    zh: "文件为空",
    en: "File is empty",
  },

  // YAML
  duplicateKey: {
    zh: "字段“{key}”重复",
    en: 'Field "{key}" is given twice',
  },
  noAlias: {
    zh: "不允许使用别名(*):请写出值",
    en: "Aliases (*) are not allowed: write the value",
  },
  noAnchor: {
    zh: "不允许使用锚点(&)",
    en: "Anchors (&) are not allowed",
  },
  noMerge: {
    zh: "不允许使用合并键(<<):请写出字段",
    en: "Merge keys (<<) are not allowed: write the fields",
  },
  noTag: {
    zh: "不允许使用标签(!)",
    en: "Tags (!) are not allowed",
  },
  noDirective: {
    zh: "不允许使用指令(%)",
    en: "Directives (%) are not allowed",
  },
  keyNotText: {
    zh: "字段名必须是文本",
    en: "Field name must be text",
  },
  tooDeep: {
    zh: "嵌套过深:上限 {limit} 层",
    en: "Nested too deep: limit {limit} levels",
  },
  inexactNumber: {
    zh: "数值过大,无法精确表示:{value}",
    en: "Number is too large to be exact: {value}",
  },

  // Fields
  unknownField: {
    zh: "未知字段“{field}”{hint}",
    en: 'Unknown field "{field}"{hint}',
  },
  missingField: {
    zh: "缺少字段“{field}”",
    en: 'Missing field "{field}"',
  },
  wrongType: {
    zh: "{field}应为{wanted},实为{got}",
    en: "{field} must be {wanted}, got {got}",
  },
  notAllowed: {
    zh: "{field}应为 {allowed} 之一,实为{got}{hint}",
    en: "{field} must be one of {allowed}, got {got}{hint}",
  },
  wrongForm: {
    zh: "{field}应为{wanted},实为{got}",
    en: "{field} must be {wanted}, got {got}",
  },
  tooSmall: {
    zh: "{field}不得小于 {limit},实为{got}",
    en: "{field} must be {limit} or more, got {got}",
  },
  tooBig: {
    zh: "{field}不得大于 {limit},实为{got}",
    en: "{field} must be {limit} or less, got {got}",
  },
  tooShort: {
    zh: "{field}不得为空",
    en: "{field} must not be empty",
  },
  tooLong: {
    zh: "{field}不得超过 {limit} 个字符,实为 {length} 个",
    en: "{field} must have {limit} characters or fewer, got {length}",
  },
  tooFewItems: {
    zh: "{field}至少需要 {limit} 项",
    en: "{field} must have {limit} or more entries",
  },
  repeatedItem: {
    zh: "{field}中{got}重复",
    en: "{field} holds {got} twice",
  },
  invalidField: {
    zh: "{field}不合要求,实为{got}",
    en: "{field} is not valid, got {got}",
  },
  hidden: {
    zh: "标为涉密的系统此处有误;其内容不予复述",
    en: "A system marked classified is wrong here; its details are not repeated",
  },

  // Identity
  duplicate: {
    zh: "{kind}“{id}”重复:已在 {place} 声明",
    en: 'Duplicate {kind} "{id}": already declared at {place}',
  },

  // Address plan
  noZone: {
    zh: "地址规划缺少区“{zone}”,{what}需要它",
    en: 'Address plan has no zone "{zone}", which {what} needs',
  },
  outside: {
    zh: "{what} {cidr} 必须在{outer} {block} 之内",
    en: "{what} {cidr} must be inside {outer} {block}",
  },
  inside: {
    zh: "{what} {cidr} 不得与{outer} {block} 重叠",
    en: "{what} {cidr} must not overlap {outer} {block}",
  },
  overlap: {
    zh: "{what} {cidr} 与 {place} 的{other}重叠",
    en: "{what} {cidr} overlaps {other} at {place}",
  },
  wrongPrefix: {
    zh: "{what}必须是 /{prefix},实为 {cidr}",
    en: "{what} must be a /{prefix}, got {cidr}",
  },
  countyBlock: {
    zh: "{number} 号县市区的地址段必须是 {wanted},实为 {got}",
    en: "Block of county number {number} must be {wanted}, got {got}",
  },
  noLinks: {
    zh: "地址规划缺少互联地址段“links.{name}”,{what}需要它",
    en: 'Address plan has no "links.{name}", which {what} needs',
  },
  fewLinks: {
    zh: "互联地址段 {block} 过小:容纳 {held} 个,{unit}需要第 {needed} 个",
    en: "Link block {block} is too small: it holds {held}, and {unit} needs position {needed}",
  },

  // Addresses
  addressOutside: {
    zh: "地址 {address} 必须在网络“{network}” {cidr} 之内",
    en: 'Address {address} must be inside network "{network}" {cidr}',
  },
  addressReserved: {
    zh: "地址 {address} 在 {cidr} 中保留:网络地址、广播地址和前三个地址(路由器)不得使用",
    en: "Address {address} is reserved in {cidr}: network, broadcast and the first three (routers) are taken",
  },
  addressTaken: {
    zh: "地址 {address} 已在 {place} 使用",
    en: "Address {address} is already used at {place}",
  },
  addressesEqual: {
    zh: "{what} {address} 与 {other} 相同",
    en: "{what} {address} must differ from {other}",
  },
  addressNotIn: {
    zh: "{what} {address} 必须在{outer} {block} 之内",
    en: "{what} {address} must be inside {outer} {block}",
  },

  // References
  unknown: {
    zh: "没有{kind}“{id}”{hint}",
    en: 'No {kind} "{id}"{hint}',
  },
  notShared: {
    zh: "网络“{network}”未共享给 {platform}:请在其 sharedWith 中写明",
    en: 'Network "{network}" is not shared with {platform}: name it in sharedWith there',
  },
  notSharedWithAgency: {
    zh: "网络“{network}”是骨干网络,单位只能使用自己的网络",
    en: 'Network "{network}" belongs to the backbone; an agency uses its own networks',
  },
  unknownPlatform: {
    zh: "sharedWith 只能写本环境的共用平台 {allowed},实为“{id}”{hint}",
    en: 'A network is shared with platforms of this environment only, {allowed}; got "{id}"{hint}',
  },
  notSystemEndpoint: {
    zh: "基础服务应写作 system:<系统>/<层>,实为“{endpoint}”",
    en: 'A baseline service must be system:<system>/<tier>, got "{endpoint}"',
  },
  needsDomain: {
    zh: "内网环境的单位必须写明所属分级域(domain)",
    en: 'An agency of an intranet needs the field "domain"',
  },
  noDomain: {
    zh: "外网环境的单位不得有字段“domain”",
    en: 'An agency of an extranet has no field "domain"',
  },
  needsCertificate: {
    zh: "TERMINATED_HTTPS 的负载均衡需要字段“certificate”",
    en: 'A load balancer with TERMINATED_HTTPS needs the field "certificate"',
  },
  needlessCertificate: {
    zh: "只有 TERMINATED_HTTPS 才使用证书,实为 {protocol}",
    en: "Only TERMINATED_HTTPS uses a certificate, got {protocol}",
  },
  noPrice: {
    zh: "{kind}“{id}”没有价格",
    en: 'No price for {kind} "{id}"',
  },
  publishedPort: {
    zh: "负载均衡“{id}”监听端口 {listens},不是 {port}",
    en: 'Load balancer "{id}" listens on port {listens}, not {port}',
  },
  outsideDnsZone: {
    zh: "主机名“{hostname}”必须在域名区“{zone}”之内",
    en: 'Host name "{hostname}" must be inside the DNS zone "{zone}"',
  },
  declaredElsewhere: {
    zh: "{file} 中没有系统“{id}”{hint}",
    en: 'No system "{id}" in {file}{hint}',
  },
  targetNeeds: {
    zh: "方式为 {mode} 的灾备目标需要字段“{field}”",
    en: 'A recovery target with mode {mode} needs the field "{field}"',
  },
  primarySites: {
    zh: "必须恰有一个主站点(role: primary),实有 {count} 个",
    en: "Exactly one site must have the role primary, got {count}",
  },
  notRecoverySite: {
    zh: "站点“{id}”的 role 必须是 recovery",
    en: 'Site "{id}" must have the role recovery',
  },
  cityUnit: {
    zh: "全市门户的 unit 应为“city”,实为“{unit}”",
    en: 'The city portal has the unit "city", got "{unit}"',
  },

  // Flows
  noOwnEnd: {
    zh: "访问“{id}”两端都不是本系统的层",
    en: 'Neither end of flow "{id}" is a tier of this system',
  },
  internetElsewhere: {
    zh: "“{endpoint}”只能出现在 egress.yaml",
    en: '"{endpoint}" may appear in egress.yaml only',
  },
  needsPorts: {
    zh: "{protocol} 访问需要字段“ports”",
    en: 'A {protocol} flow needs the field "ports"',
  },
  needlessPorts: {
    zh: "icmp 访问没有端口",
    en: "An icmp flow has no ports",
  },
  portOrder: {
    zh: "端口范围应从小到大且在 1 至 65535 之内,实为“{range}”",
    en: 'A range of ports must ascend within 1 to 65535, got "{range}"',
  },

  // Optional services of the cloud
  lacksService: {
    zh: "站点“{site}”没有服务“{service}”,{what}需要它{more}",
    en: 'Site "{site}" lacks the service "{service}", which {what} needs{more}',
  },
} as const satisfies Record<string, Text>;

/** Fragments that are put into {@link messages}. */
export const parts = {
  didYouMean: {
    zh: ":是否应为“{word}”?",
    en: ', did you mean "{word}"?',
  },
  allowedFields: {
    zh: ":可用字段为 {words}",
    en: ": the fields are {words}",
  },
  existing: {
    zh: ":现有 {words}",
    en: "; known: {words}",
  },
  allowedFiles: {
    zh: ":此处允许 {words}",
    en: ": allowed here are {words}",
  },
  moreNeeds: {
    zh: "(另有 {count} 处)",
    en: " ({count} more need it)",
  },
  nothing: { zh: "", en: "" },
  field: { zh: "字段“{name}”", en: 'Field "{name}"' },
  entry: { zh: "“{name}”的第 {number} 项", en: 'Entry {number} of "{name}"' },
  document: { zh: "文件内容", en: "The content of the file" },
} as const satisfies Record<string, Text>;

/** Names of types of values, as wanted and as got. */
export const typeNames: Readonly<Record<string, Text>> = {
  string: { zh: "文本", en: "text" },
  number: { zh: "数字", en: "a number" },
  integer: { zh: "整数", en: "a whole number" },
  boolean: { zh: "真假值 true 或 false", en: "true or false" },
  object: { zh: "一组字段", en: "a group of fields" },
  array: { zh: "列表", en: "a list" },
  null: { zh: "空", en: "nothing" },
};

/** What a pattern or format of the schemas asks for. A test compares the keys with the schemas. */
export const forms: Readonly<Record<string, Text>> = {
  cidr: {
    zh: "规范的 IPv4 地址段(主机位为零、无前导零,如 10.128.0.0/20)",
    en: "an IPv4 block with host bits zero and no leading zeros, such as 10.128.0.0/20",
  },
  "ipv4-address": {
    zh: "无前导零的 IPv4 地址,如 10.128.0.10",
    en: "an IPv4 address without leading zeros, such as 10.128.0.10",
  },
  date: { zh: "真实的日期 YYYY-MM-DD", en: "a real day as YYYY-MM-DD" },
  uri: { zh: "完整的 URI", en: "a complete URI" },
  hostname: { zh: "主机名", en: "a host name" },
  "^[a-z][a-z0-9]*(-[a-z0-9]+)*$": {
    zh: "以连字符连接的小写单词",
    en: "lower-case words joined by hyphens",
  },
  "^[a-z][a-z0-9-]*$": {
    zh: "以小写字母开头的小写字母、数字和连字符",
    en: "lower-case letters, digits and hyphens, a letter first",
  },
  "^[一二三]\\([一二三四五]\\)([1-4])?$": {
    zh: "意见的条款号,如 二(二)1",
    en: "a clause of the opinion such as 二(二)1",
  },
  "^[A-Z]{2,4}-\\d{2}$": { zh: "规则编号,如 ATT-01", en: "the id of a rule such as ATT-01" },
  "^[1-9]\\d{5}$": {
    zh: "六位行政区划代码,如 430400",
    en: "a code of six digits for an administrative division, such as 430400",
  },
  "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$": {
    zh: "UUID(小写十六进制)",
    en: "a UUID in lower-case hexadecimal digits",
  },
  "^[0-9a-f]{64}$": { zh: "64 位小写十六进制数字", en: "64 lower-case hexadecimal digits" },
  "^[a-z0-9-]+/[a-z0-9-]+$": { zh: "<系统>/<层>", en: "<system>/<tier>" },
  "^[0-9]{1,5}-[0-9]{1,5}$": { zh: "端口范围,如 8080-8089", en: "a range of ports such as 8080-8089" },
  "^(tier:[a-z0-9-]+|network:[a-z0-9-]+|zone:[a-z0-9-]+|agency:(\\*|[a-z0-9-]+)|county:(\\*|[a-z0-9-]+)|system:[a-z0-9-]+/[a-z0-9-]+|internet)$":
    {
      zh: "访问端点:tier:<层>、network:<网络>、zone:<区>、agency:<单位>、agency:*、county:<县市区>、county:*、system:<系统>/<层> 或 internet",
      en: "an endpoint: tier:<id>, network:<id>, zone:<id>, agency:<id>, agency:*, county:<id>, county:*, system:<id>/<tier> or internet",
    },
  port: {
    zh: "端口或端口范围(1 至 65535),如 8080-8089",
    en: "a port from 1 to 65535 or a range such as 8080-8089",
  },
};

/** Names of things that YAML declares or refers to. */
export const nouns = {
  extranet: { zh: "外网", en: "extranet" },
  intranet: { zh: "内网", en: "intranet" },
  agency: { zh: "单位", en: "agency" },
  county: { zh: "县市区", en: "county" },
  countyNumber: { zh: "县市区编号", en: "county number" },
  agencyOrCounty: { zh: "单位或县市区", en: "agency or county" },
  township: { zh: "乡镇街道", en: "township" },
  village: { zh: "村社区", en: "village" },
  system: { zh: "系统", en: "system" },
  project: { zh: "项目", en: "project" },
  tenant: { zh: "租户", en: "tenant" },
  tier: { zh: "层", en: "tier" },
  tierOrBalancer: { zh: "层或负载均衡", en: "tier or load balancer" },
  network: { zh: "网络", en: "network" },
  volume: { zh: "卷", en: "volume" },
  flow: { zh: "访问", en: "flow" },
  loadBalancer: { zh: "负载均衡", en: "load balancer" },
  objectStore: { zh: "对象存储", en: "object store" },
  certificate: { zh: "证书", en: "certificate" },
  website: { zh: "站点", en: "website" },
  hostname: { zh: "主机名", en: "host name" },
  agreement: { zh: "共享协议", en: "agreement" },
  catalogueEntry: { zh: "目录项", en: "catalogue entry" },
  site: { zh: "机房站点", en: "site" },
  flavor: { zh: "规格", en: "flavor" },
  image: { zh: "镜像", en: "image" },
  volumeType: { zh: "卷类型", en: "volume type" },
  zone: { zh: "区", en: "zone" },
  domain: { zh: "分级域", en: "domain" },
  egress: { zh: "互联网出口", en: "egress" },
  egressLink: { zh: "出口线路", en: "egress link" },
  batch: { zh: "迁移批次", en: "migration batch" },
  year: { zh: "检查年度", en: "inspection year" },
  migratedSystem: { zh: "迁移系统", en: "migrated system" },
  inspectedUnit: { zh: "被检查单位", en: "inspected unit" },
  recoveryTarget: { zh: "灾备目标", en: "recovery target" },
  recoveryNetwork: { zh: "灾备网络", en: "recovery network" },
} as const satisfies Record<string, Text>;

/** Purposes of flows that follow from something else than a flow in YAML. */
export const purposes = {
  bastion: { zh: "堡垒机运维登录", en: "Administration from the bastion" },
  monitoring: { zh: "采集运行指标", en: "Metrics for monitoring" },
  log: { zh: "日志送审计", en: "Logs to the audit" },
  time: { zh: "时间同步", en: "Time synchronisation" },
  dns: { zh: "域名解析", en: "Name resolution" },
  members: { zh: "负载均衡 {balancer} 访问其成员", en: "Load balancer {balancer} reaches its members" },
  publication: { zh: "对外发布 {hostname}", en: "Publication of {hostname}" },
  consumer: {
    zh: "共享协议 {agreement}:使用方向交换平台取 {entry}",
    en: "Agreement {agreement}: the consumer asks the exchange for {entry}",
  },
  provider: {
    zh: "共享协议 {agreement}:交换平台向提供方取 {entry}",
    en: "Agreement {agreement}: the exchange asks the provider for {entry}",
  },
} as const satisfies Record<string, Text>;
