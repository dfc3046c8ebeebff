import type { Text } from "../messages/text";

/** Every text of the reports. Keys say where it stands; `{name}` is filled in both languages. */
export const messages = {
  title: { zh: "变更审阅：{name}", en: "Change review: {name}" },
  lead: { zh: "评判日期 {date}", en: "Judged as of {date}" },

  "verdict.blocked": {
    zh: "不得实施：有 {blocking} 项检查结论阻断，须先整改。本次变更涉及 {units} 个单位。",
    en: "Not to be applied: findings that block: {blocking}. Units affected: {units}.",
  },
  "verdict.incomplete": {
    zh: "审阅不完整：没有规划的栈 {missing} 个，检查本身的问题 {problems} 个，不能据此作出决定。",
    en: "Incomplete: stacks without a plan: {missing}; problems of the check itself: {problems}. No decision can rest on this review.",
  },
  "verdict.preview": {
    zh: "检查未发现阻断项，可以审阅。其中 {previews} 个栈是预览，待上游实施后须重新规划并核对，方可实施。涉及 {units} 个单位。",
    en: "Nothing blocks; ready for review. Stacks that are previews: {previews}; each is planned and compared again once its upstream is applied. Units affected: {units}.",
  },
  "verdict.unchanged": {
    zh: "没有变更：现状与声明一致。",
    en: "Nothing changes: what exists is what is declared.",
  },
  "verdict.ready": {
    zh: "检查未发现阻断项，批准后可以实施。涉及 {units} 个单位。",
    en: "Nothing blocks; may be applied once approved. Units affected: {units}.",
  },
  "verdict.label.blocked": { zh: "阻断", en: "Blocked" },
  "verdict.label.incomplete": { zh: "不完整", en: "Incomplete" },
  "verdict.label.preview": { zh: "预览", en: "Preview" },
  "verdict.label.unchanged": { zh: "无变更", en: "Unchanged" },
  "verdict.label.ready": { zh: "可提交批准", en: "Ready for approval" },

  "unit.platform": { zh: "云平台基础", en: "Cloud platform" },
  "unit.backbone": { zh: "政务骨干网", en: "Government backbone" },
  "unit.egress": { zh: "互联网统一出口", en: "Internet egress" },
  "unit.exchange": { zh: "数据共享交换平台", en: "Data exchange platform" },
  "unit.services": { zh: "全市共用平台", en: "Shared platforms" },
  "unit.operations": { zh: "运维与安全管理", en: "Operations and security management" },
  "unit.recovery": { zh: "灾备中心", en: "Recovery site" },

  "kind.agency": { zh: "部门", en: "agency" },
  "kind.county": { zh: "县市区", en: "county" },
  "kind.domain": { zh: "分级域", en: "graded domain" },
  "kind.platform": { zh: "公共", en: "common" },
  "kind.backbone": { zh: "公共", en: "common" },
  "kind.egress": { zh: "公共", en: "common" },
  "kind.exchange": { zh: "公共", en: "common" },
  "kind.services": { zh: "公共", en: "common" },
  "kind.operations": { zh: "公共", en: "common" },
  "kind.recovery": { zh: "公共", en: "common" },
  "kind.other": { zh: "栈", en: "stack" },

  "new.agency": {
    zh: "新建部门租户，专用网段 {block}，{networks} 个网络，承载系统：{systems}。",
    en: "New tenant in its own block {block}; networks: {networks}; systems: {systems}.",
  },
  "new.county": {
    zh: "新建汇聚节点，网段 {block}，接入 {townships} 个乡镇（街道）、{villages} 个村（社区）。",
    en: "New aggregation node in block {block}; townships: {townships}; villages: {villages}.",
  },
  "new.domain": {
    zh: "新建分级域，网段 {block}，系统测评结论 {evaluation}，接入审批结论 {approval}。",
    en: "New graded domain in block {block}; evaluation: {evaluation}; approval to connect: {approval}.",
  },
  "new.platform": {
    zh: "新建平台基础：{flavors} 种主机规格，三类管理员角色分设。",
    en: "New platform basis; flavors: {flavors}; system, security and audit administrators are separate roles.",
  },
  "new.backbone": {
    zh: "新建骨干网，分区网络：{networks}。",
    en: "New backbone; zone networks: {networks}.",
  },
  "new.egress": {
    zh: "新建互联网出口“{name}”，线路：{lines}。",
    en: 'New internet egress "{name}"; lines: {lines}.',
  },
  "new.egress.line": { zh: "{carrier}（{mbps} Mbit/s）", en: "{carrier} ({mbps} Mbit/s)" },
  "new.published": { zh: "对互联网发布：{hostnames}。", en: "Published to the internet: {hostnames}." },
  "new.exchange": {
    zh: "新建交换平台：目录 {entries} 项，共享协议 {agreements} 份，部门间数据只经交换网关。",
    en: "New exchange platform; catalogue entries: {entries}; agreements: {agreements}; data between agencies passes its gateway.",
  },
  "new.services": {
    zh: "新建共用平台：{systems}；承载网站 {sites} 个。",
    en: "New shared platforms: {systems}; sites carried: {sites}.",
  },
  "new.operations": {
    zh: "新建运维与审计：{systems}；日志声明保存 {days} 天。",
    en: "New operations and audit: {systems}; logs declared to be kept {days} days.",
  },
  "new.recovery": {
    zh: "新建灾备：在“{site}”保护 {targets} 个系统：{systems}。",
    en: 'New recovery site "{site}"; systems protected: {targets} ({systems}).',
  },

  "clearance.passed": { zh: "通过", en: "passed" },
  "clearance.failed": { zh: "不通过", en: "failed" },
  "clearance.pending": { zh: "待定", en: "pending" },

  "does.create": { zh: "新建：{what}。", en: "Adds {what}." },
  "does.update": { zh: "更新：{what}。", en: "Changes {what}." },
  "does.replace": {
    zh: "替换：{what}，替换期间中断（{which}）。",
    en: "Replaces {what}, interrupted meanwhile ({which}).",
  },
  "does.delete": { zh: "删除：{what}（{which}）。", en: "Deletes {what} ({which})." },
  "does.forget": {
    zh: "不再由本工具管理（资源保留）：{what}（{which}）。",
    en: "No longer managed, left in place: {what} ({which}).",
  },
  "does.losesData": { zh: "其中 {what} 上的数据将丢失。", en: "Data is lost on {what}." },
  "does.nothing": { zh: "没有变更。", en: "No change." },
  "does.failed": { zh: "没有规划：{reason}", en: "No plan: {reason}" },
  "does.blocked": { zh: "检查阻断 {count} 项。", en: "Findings that block: {count}." },

  "path.opens": { zh: "新放行：{paths}。", en: "Newly allowed: {paths}." },
  "path.closes": { zh: "不再放行：{paths}。", en: "No longer allowed: {paths}." },
  "path.ingress": { zh: "来自{peer}的 {service}", en: "{service} from {peer}" },
  "path.egress": { zh: "去往{peer}的 {service}", en: "{service} to {peer}" },
  "path.anyone": { zh: "任意地址", en: "any address" },
  "path.group": { zh: "指定安全组", en: "a named security group" },
  "path.anyService": { zh: "全部协议", en: "every protocol" },
  "path.internet": { zh: "互联网（{cidr}）", en: "internet ({cidr})" },
  "path.block": { zh: "{name}（{cidr}）", en: "{name} ({cidr})" },
  "list.more": { zh: "等（另有 {count} 项）", en: "and {count} more" },
  "list.none": { zh: "无", en: "none" },

  "action.create": { zh: "新建", en: "create" },
  "action.update": { zh: "更新", en: "change" },
  "action.replace": { zh: "替换", en: "replace" },
  "action.delete": { zh: "删除", en: "delete" },
  "action.forget": { zh: "移出管理", en: "forget" },
  "action.no-op": { zh: "不变", en: "unchanged" },
  "action.read": { zh: "只读", en: "read" },

  "result.pass": { zh: "通过", en: "pass" },
  "result.fail": { zh: "不符合", en: "fail" },
  "result.undetermined": { zh: "无法判定", en: "undetermined" },
  "result.not-applicable": { zh: "不适用", en: "not applicable" },
  "result.waived": { zh: "豁免", en: "waived" },
  "result.wanted": { zh: "待提供证据", en: "evidence wanted" },

  "severity.critical": { zh: "严重", en: "critical" },
  "severity.high": { zh: "高", en: "high" },
  "severity.medium": { zh: "中", en: "medium" },
  "severity.low": { zh: "低", en: "low" },

  "section.units": { zh: "对各单位意味着什么", en: "What it means for each unit" },
  "section.unchangedUnits": { zh: "没有变更的单位（{count}）", en: "Units without a change ({count})" },
  "section.dangerous": { zh: "删除与替换", en: "Deleted and replaced" },
  "section.noDangerous": { zh: "没有删除，也没有替换。", en: "Nothing is deleted or replaced." },
  "section.findings": { zh: "检查发现", en: "Findings" },
  "section.moreFindings": { zh: "{rule}：另有 {count} 项", en: "{rule}: {count} more" },
  "section.moreInJson": { zh: "{rule}：另有 {count} 项，见 JSON", en: "{rule}: {count} more, in the JSON" },
  "section.noFindings": {
    zh: "没有不符合、无法判定或豁免的对象。",
    en: "No subject failed, stayed undetermined or was waived.",
  },
  "section.wanted": { zh: "待提供的证据", en: "Evidence wanted" },
  "section.wantedOf": { zh: "{rule} {title}：{count} 项", en: "{rule} {title}: {count}" },
  "section.rules": { zh: "规则逐条结论", en: "Result of every rule" },
  "section.stacks": { zh: "栈", en: "Stacks" },
  "section.updates": { zh: "更新", en: "Changed" },
  "section.noUpdates": { zh: "没有更新。", en: "Nothing is changed in place." },
  "section.creates": { zh: "新建的资源", en: "New resources" },
  "section.createsPrinted": {
    zh: "新建 {count} 项；名称清单见电子版，全部属性见 review.json。",
    en: "Created: {count}; by name in the electronic page, with every attribute in review.json.",
  },
  "unit.preview": { zh: "预览", en: "preview" },

  "paths.title": { zh: "谁能与谁通信", en: "Who can talk to whom" },
  "paths.matrix": {
    zh: "变更之后，行中的网络区能否直接把报文送到列中的网络区：",
    en: "After the change, whether packets get directly from the zone of a row to the zone of a column:",
  },
  "paths.open": { zh: "通", en: "open" },
  "paths.possible": { zh: "可能通", en: "possible" },
  "paths.closed": { zh: "不通", en: "closed" },
  "paths.nothing": { zh: "网络区之间没有任何报文能通过。", en: "Nothing gets from one zone to another." },
  "paths.services": { zh: "网络区之间通什么（{count} 对）", en: "What is open between zones ({count})" },
  "paths.partial": {
    zh: "没有规划的栈 {count} 个：{stacks}。经过它们的通路不在此列，以下不能作为审批依据。",
    en: "Stacks without a plan: {count} ({stacks}). Ways through them are not here, so nothing may be approved on this.",
  },
  "paths.same": {
    zh: "变更前后，单位之间的通路相同。",
    en: "The same is open between units before and after the change.",
  },
  "paths.opens": {
    zh: "变更打开的通路（{count} 对单位）",
    en: "What the change opens (pairs of units: {count})",
  },
  "paths.closes": {
    zh: "变更关闭的通路（{count} 对单位）",
    en: "What the change closes (pairs of units: {count})",
  },
  "paths.counts": {
    zh: "与互联网 {internet}，与不在任何声明网段内的网络 {unplaced}，部门之间 {agencies}，县市区之间 {counties}，与管理区 {management}，其他 {others}。",
    en: "With the internet: {internet}; with networks in no declared block: {unplaced}; between agencies: {agencies}; between counties: {counties}; with the management zone: {management}; others: {others}.",
  },
  "paths.internet": { zh: "与互联网", en: "With the internet" },
  "paths.unplaced": { zh: "与不在任何声明网段内的网络", en: "With networks in no declared block" },
  "paths.agencies": { zh: "部门之间", en: "Between agencies" },
  "paths.counties": { zh: "县市区之间", en: "Between counties" },
  "paths.management": { zh: "与管理区", en: "With the management zone" },
  "paths.others": { zh: "其他", en: "Others" },
  "paths.more": { zh: "{kind}：另有 {count} 对", en: "{kind}: {count} more" },
  "paths.morePrinted": {
    zh: "{kind}：另有 {count} 对，见电子版或 review.json。",
    en: "{kind}: {count} more, in the electronic page and in review.json.",
  },

  "section.createsOf": { zh: "{unit}：{count} 项", en: "{unit}: {count}" },
  "section.coverage": { zh: "检查了什么，没有检查什么", en: "What was checked and what was not" },
  "section.cost": { zh: "费用与上限", en: "Cost and ceilings" },
  "section.provenance": { zh: "来源", en: "Provenance" },
  "section.signatures": { zh: "签署", en: "Signatures" },

  "column.unit": { zh: "单位", en: "Unit" },
  "column.action": { zh: "动作", en: "Action" },
  "column.resource": { zh: "资源", en: "Resource" },
  "column.change": { zh: "变更内容", en: "What changes" },
  "column.place": { zh: "声明位置", en: "Declared in" },
  "column.rule": { zh: "规则", en: "Rule" },
  "column.title": { zh: "名称", en: "Title" },
  "column.result": { zh: "结论", en: "Result" },
  "column.subjects": { zh: "对象数", en: "Subjects" },
  "column.norms": { zh: "依据", en: "Norm and clause" },
  "column.stack": { zh: "栈", en: "Stack" },
  "column.site": { zh: "站点", en: "Site" },
  "column.state": { zh: "规划状态", en: "Plan" },
  "column.project": { zh: "项目", en: "Project" },
  "column.cost": { zh: "年费用（元）", en: "Cost, yuan a year" },
  "column.ceiling": { zh: "财评上限（元）", en: "Ceiling, yuan a year" },
  "column.remainder": { zh: "余额（元）", en: "Remainder, yuan" },
  "column.type": { zh: "类型", en: "Type" },
  "column.count": { zh: "数量", en: "Number" },
  "column.attribute": { zh: "属性", en: "Attribute" },
  "column.example": { zh: "其中一例", en: "One of them" },
  "column.from": { zh: "发起方", en: "From" },
  "column.to": { zh: "接收方", en: "To" },
  "column.services": { zh: "服务", en: "Services" },
  "column.by": { zh: "放行的资源", en: "Let through by" },
  "column.reason": { zh: "原因", en: "Reason" },

  "label.norms": { zh: "依据", en: "Norm" },
  "label.remedy": { zh: "整改", en: "Remedy" },
  "label.subject": { zh: "对象", en: "Subject" },
  "label.place": { zh: "声明", en: "Declared in" },
  "label.evidence": { zh: "事实", en: "Evidence" },
  "label.waiver": { zh: "豁免文件 {document}，有效期至 {until}", en: "Waived by {document} until {until}" },
  aside: { zh: "（{text}）", en: " ({text})" },
  "label.line": { zh: "{label}：{value}", en: "{label}: {value}" },
  "unknown.line": {
    zh: "{count} × {type} {attribute}：{reason}（{example}）",
    en: "{count} × {type} {attribute}: {reason} ({example})",
  },
  "finding.line": {
    zh: "{result}：{rule} {message}（{subject}）",
    en: "{result}: {rule} {message} ({subject})",
  },
  "label.count": { zh: "{label} {count}", en: "{label} {count}" },

  "state.planned": { zh: "已规划", en: "planned" },
  "state.preview": { zh: "预览，不可直接实施", en: "preview, not applicable" },
  "state.reused": { zh: "沿用上次规划", en: "plan of an earlier run" },
  "state.failed": { zh: "规划失败", en: "planning failed" },
  "state.noPlan": { zh: "未提供规划。", en: "No plan was given." },
  "state.unfinished": {
    zh: "规划未完成，或不是可读的规划文件。",
    en: "The plan is unfinished or not a readable plan.",
  },

  "note.failed": {
    zh: "{all} 个栈中有 {count} 个没有得到规划：{stacks}。其变更不在本页。",
    en: "Stacks without a plan: {count} of {all} ({stacks}). Their changes are not on this page.",
  },
  "note.omitted": {
    zh: "本次没有规划的栈 {count} 个：{stacks}。跨栈的要求只按现有的栈判断，不能作为审批依据。",
    en: "Stacks left out of this run: {count} ({stacks}). What spans stacks is judged on the others alone, so nothing may be approved on this page.",
  },
  "note.preview": {
    zh: "{all} 个栈中有 {count} 个是预览：{stacks}。上游实施后须重新规划，与本次批准内容一致方可实施。",
    en: "Previews: {count} of {all} stacks ({stacks}). Each is planned again once its upstream is applied and must match what was approved.",
  },
  "note.reused": {
    zh: "{all} 个栈中有 {count} 个沿用上次规划：{stacks}。输入没有变化，且尚无状态。",
    en: "Plans of an earlier run: {count} of {all} stacks ({stacks}); their input is the same and they have no state.",
  },

  "value.sensitive": { zh: "（敏感，不显示）", en: "(sensitive, not shown)" },
  "value.unknown": { zh: "（实施后可知）", en: "(known after apply)" },
  "value.unset": { zh: "（未设）", en: "(not set)" },
  "value.forces": { zh: "引起替换", en: "forces replacement" },
  "value.more": { zh: "另有 {count} 个属性见 review.json", en: "attributes only in review.json: {count}" },

  "coverage.seen": {
    zh: "读取栈 {stacks} 个、资源 {resources} 个。",
    en: "Stacks read: {stacks}; resources seen: {resources}.",
  },
  "coverage.judged": {
    zh: "至少一条规则给出结论的资源 {judged} 个；没有规则涉及的 {rest} 个。",
    en: "Resources with a result of at least one rule: {judged}; resources that no rule looked at: {rest}.",
  },
  "coverage.notJudged": { zh: "没有规则涉及的资源，按类型", en: "Resources that no rule looked at, by type" },
  "coverage.unknown": {
    zh: "规则需要而规划给不出的属性 {asked} 个；全部变更中实施后才知道的属性 {attributes} 个。",
    en: "Attributes that a rule needed and the plan does not tell: {asked}; attributes known after apply over all changes: {attributes}.",
  },
  "coverage.unknownOfCheck": {
    zh: "规则需要而规划给不出的属性 {asked} 个。",
    en: "Attributes that a rule needed and the plan does not tell: {asked}.",
  },
  "coverage.limits": {
    zh: "本审阅只看声明与规划。运行中的云、实物、制度与签字不在其内，须另行核验。",
    en: "This review looks at declarations and plans only. The running cloud, hardware, procedures and signatures are checked elsewhere.",
  },

  "cost.unknown": { zh: "未知：缺少 {items} 的单价", en: "unknown: no price for {items}" },
  "cost.over": { zh: "超出上限", en: "over the ceiling" },

  "provenance.commit": { zh: "提交", en: "Commit" },
  "provenance.engine": { zh: "引擎", en: "Engine" },
  "provenance.provider": { zh: "云接口插件", en: "Provider" },
  "provenance.tool": { zh: "工具版本", en: "Tool version" },
  "provenance.time": { zh: "时间", en: "Time" },
  "provenance.date": { zh: "评判日期", en: "Judged as of" },
  "provenance.none": { zh: "未记录", en: "not recorded" },

  "signature.prepared": { zh: "编制", en: "Prepared by" },
  "signature.reviewed": { zh: "审阅", en: "Reviewed by" },
  "signature.approved": { zh: "批准", en: "Approved by" },
  "signature.date": { zh: "日期", en: "Date" },

  "check.problem": { zh: "检查不完整：{message}", en: "The check is not complete: {message}" },
  "check.notRun": { zh: "未执行 {rule}“{title}”：{reason}", en: "Not run: {rule} ({title}): {reason}" },
  "check.incomplete": {
    zh: "不完整：检查本身有 {count} 个问题，不能作为依据。",
    en: "Incomplete: problems of the check itself: {count}.",
  },
  "check.clean": { zh: "通过：没有阻断项。", en: "Clean: nothing blocks." },
  "check.blocked": { zh: "阻断：{count} 项须整改。", en: "Blocked: findings that block: {count}." },
  "check.title": { zh: "规则检查（评判日期 {date}）", en: "Policy check (judged as of {date})" },
  "check.results": {
    zh: "对象结论：通过 {pass}，不符合 {fail}，无法判定 {undetermined}，不适用 {notApplicable}，豁免 {waived}，待提供证据 {wanted}。",
    en: "Results by subject: pass {pass}, fail {fail}, undetermined {undetermined}, not applicable {notApplicable}, waived {waived}, evidence wanted {wanted}.",
  },
} as const satisfies Record<string, Text>;

export type MessageId = keyof typeof messages;
