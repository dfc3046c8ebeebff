import type { Text } from "../messages/text";

/** Texts of the command line, as templates for `fill`. */
export const messages = {
  // Help
  description: {
    zh: "城市电子政务云与网络的基础设施即代码:声明、规划、检查、审阅",
    en: "Infrastructure as code for a city's e-government cloud and networks: declare, plan, check, review",
  },
  environmentArgument: {
    zh: "environments/ 下的环境名,或环境目录的路径",
    en: "name under environments/, or path of an environment's folder",
  },
  validate: { zh: "校验环境的 YAML 声明", en: "validate the YAML of an environment" },
  synth: { zh: "由声明生成每个栈的 Terraform JSON", en: "write the Terraform JSON of each stack" },
  plan: { zh: "用 Terraform 或 OpenTofu 规划各栈", en: "plan the stacks with Terraform or OpenTofu" },
  check: {
    zh: "按规则检查上一次的规划,或 --plan 指定的任意规划",
    en: "judge the plans of the last run, or any plans given with --plan, by the rules",
  },
  review: {
    zh: "校验、规划、检查并写出审阅报告",
    en: "validate, plan, check, and write the report for the reviewer",
  },
  estate: {
    zh: "以 JSON 输出全部栈的资源与引用,供编写 Rego 等策略使用",
    en: "write resources and references of all stacks as JSON, for policies in Rego and the like",
  },
  rules: {
    zh: "列出规则,查看一条规则,或查看规则对各条款的覆盖",
    en: "list the rules, show one, or show which clauses they cover",
  },
  rulesWords: {
    zh: "不写:列出全部;show <编号>:一条规则;coverage:各条款由什么判定",
    en: "none: list all; show <id>: one rule; coverage: what decides each clause",
  },
  paths: {
    zh: "谁能与谁通信:逐跳给出放行的资源,或最先拦住的地方;--matrix 列出全部",
    en: "who can talk to whom: each step with the resource that lets it through, or what stops it; --matrix lists all",
  },
  fromOption: {
    zh: "发起方:internet、zone:<编号>、agency:<编号>、county:<编号>、system:<编号>[/<层>]、地址或地址段",
    en: "who sends: internet, zone:<id>, agency:<id>, county:<id>, system:<id>[/<tier>], an address or a block",
  },
  toOption: { zh: "接收方,写法相同", en: "who takes it, written alike" },
  protocolOption: { zh: "只问这个协议:tcp、udp 或 icmp", en: "this protocol only: tcp, udp or icmp" },
  portOption: { zh: "只问这个目的端口", en: "this destination port only" },
  matrixOption: {
    zh: "区域与区域、单位与单位之间通什么",
    en: "what is open between zones and between units",
  },
  diffOption: {
    zh: "变更前后相比,打开和关闭了哪些",
    en: "what opens and what closes, before and after the change",
  },
  beforeOption: {
    zh: "与这个目录中的规划相比(默认:规划中的现状)",
    en: "compare with the plans in this folder (default: the present state in the plans)",
  },
  pathsNeed: {
    zh: "paths 需要 --from 与 --to,或 --matrix,或 --diff",
    en: "paths needs --from and --to, or --matrix, or --diff",
  },
  pathsOne: {
    zh: "paths 一次只回答一个问题:--from/--to、--matrix、--diff 选一",
    en: "paths answers one question at a time: --from/--to, --matrix or --diff",
  },
  portNeedsProtocol: { zh: "--port 需要 --protocol tcp 或 udp", en: "--port needs --protocol tcp or udp" },
  badPort: { zh: "“{value}”不是端口号(1 到 65535)", en: '"{value}" is not a port, 1 to 65535' },
  badEnd: {
    zh: "{option} “{text}”不是端点:internet、zone:、agency:、county:、mirror:、system:、地址或地址段{hint}",
    en: '{option} "{text}" is no end: internet, zone:, agency:, county:, mirror:, system:, an address or a block{hint}',
  },
  noPlansIn: { zh: "“{folder}”中没有规划", en: 'No plans in "{folder}"' },
  ruleOption: { zh: "只用这些规则检查,可重复", en: "judge by these rules only, repeatable" },
  earlyOption: {
    zh: "不规划,直接检查由声明生成的 Terraform JSON",
    en: "judge the Terraform JSON of the declarations, without planning",
  },
  stackOption: { zh: "只处理匹配的栈,如 'agency-*'", en: "only the stacks that match, such as 'agency-*'" },
  jobsOption: {
    zh: "同时规划的栈数(默认:处理器核数)",
    en: "stacks planned at a time (default: number of cores)",
  },
  outOption: { zh: "输出目录(默认:out/<环境>)", en: "output folder (default: out/<environment>)" },
  freshOption: { zh: "全部重新规划,不沿用以前的规划", en: "plan everything anew, take over no earlier plan" },
  langOption: { zh: "输出语言(默认随系统区域设置)", en: "language of the output (default: by locale)" },
  formatOption: { zh: "检查结果的格式", en: "format of the findings" },
  jsonOption: { zh: "结果以 JSON 写到标准输出", en: "result as JSON on standard output" },
  colorOption: { zh: "不用颜色", en: "no colours" },
  quietOption: { zh: "不显示进度和摘要", en: "no progress and no summary" },
  dateOption: {
    zh: "按这一天有效的规范检查(默认:今天)",
    en: "judge by the norms in force on this day (default: today)",
  },
  planOption: {
    zh: "一个栈的文件:规划或状态的 JSON(terraform show -json 的输出),或 JSON 格式的配置;可重复;需要 --environment",
    en: "file of one stack: JSON of a plan or state (output of terraform show -json), or a configuration in JSON; repeatable; needs --environment",
  },
  environmentOption: { zh: "--plan 所属的环境", en: "environment that the --plan files belong to" },
  helpOption: { zh: "显示帮助", en: "show help" },
  versionOption: { zh: "显示版本", en: "show version" },
  "Usage:": { zh: "用法:", en: "Usage:" },
  "Options:": { zh: "选项:", en: "Options:" },
  "Commands:": { zh: "命令:", en: "Commands:" },
  "Arguments:": { zh: "参数:", en: "Arguments:" },
  exitCodes: {
    zh: "退出码:0 通过,1 有阻断的发现,2 输入有误,3 工具出错,130 被中断",
    en: "Exit codes: 0 clean, 1 findings that block, 2 wrong input, 3 a tool broke, 130 interrupted",
  },

  // Wrong arguments
  unknownCommand: {
    zh: "没有命令“{word}”(egov --help 列出全部命令){hint}",
    en: 'No command "{word}" (egov --help lists them){hint}',
  },
  unknownOption: {
    zh: "没有选项“{word}”(egov {command} --help 列出选项){hint}",
    en: 'No option "{word}" (egov {command} --help lists them){hint}',
  },
  missingEnvironment: {
    zh: "缺少环境名,例如:egov {command} {example}",
    en: "The environment is missing, for example: egov {command} {example}",
  },
  missingValue: { zh: "选项“{word}”缺少值", en: 'Option "{word}" needs a value' },
  excessArguments: {
    zh: "参数过多:egov {command} 只接受一个环境",
    en: "Too many arguments: egov {command} takes one environment",
  },
  badArguments: { zh: "参数有误:{reason}", en: "Wrong arguments: {reason}" },
  badChoice: {
    zh: "{option} 不能是“{value}”,可选:{choices}",
    en: '{option} cannot be "{value}"; choose one of: {choices}',
  },
  badJobs: {
    zh: "--jobs 不能是“{value}”,需要 1 到 256 的整数",
    en: '--jobs cannot be "{value}": a whole number from 1 to 256 is wanted',
  },
  badDate: {
    zh: "--date 不能是“{value}”,需要日历中存在的日期,如 2025-03-01",
    en: '--date cannot be "{value}": a day of the calendar such as 2025-03-01 is wanted',
  },
  emptyValue: { zh: "{option} 的值不能为空", en: "{option} cannot be empty" },
  planNeedsEnvironment: {
    zh: "--plan 需要 --environment 指明规划所属的环境",
    en: "--plan needs --environment, the environment that the plans belong to",
  },
  planExcludes: {
    zh: "--plan 与“{option}”不能同时使用",
    en: '--plan and "{option}" exclude each other',
  },
  twoEnvironments: {
    zh: "环境给出了两次:“{a}”与“{b}”",
    en: 'The environment is given twice: "{a}" and "{b}"',
  },
  noEnvironment: {
    zh: "没有环境“{name}”(可用:{known}){hint}",
    en: 'No environment "{name}" (there are: {known}){hint}',
  },
  twoPlans: {
    zh: "两个规划文件都是栈“{stack}”的:“{a}”与“{b}”",
    en: 'Two plan files are of stack "{stack}": "{a}" and "{b}"',
  },

  unknownRulesWord: {
    zh: "egov rules 不接受“{word}”(可用:show coverage){hint}",
    en: 'egov rules takes no "{word}" (there are: show coverage){hint}',
  },
  missingRule: {
    zh: "缺少规则编号,例如:egov rules show {example}",
    en: "The rule is missing, for example: egov rules show {example}",
  },
  unknownRule: {
    zh: "没有规则“{word}”(egov rules 列出全部规则){hint}",
    en: 'No rule "{word}" (egov rules lists them){hint}',
  },

  // Outcomes
  valid: {
    zh: "{environment}:声明有效,{systems} 个系统,{stacks} 个栈",
    en: "{environment}: valid; systems: {systems}, stacks: {stacks}",
  },
  synthesised: {
    zh: "{environment}:已写出 {stacks} 个栈到 {path}",
    en: "{environment}: stacks written: {stacks}, in {path}",
  },
  planned: {
    zh: "{environment}:规划 {planned} 个栈,沿用 {reused} 个,其中预览 {previews} 个",
    en: "{environment}: stacks planned: {planned}, reused: {reused}, of these previews: {previews}",
  },
  resources: {
    zh: "资源:新建 {create},更新 {update},替换 {replace},删除 {delete},移出管理 {forget},不变 {same}",
    en: "resources: create {create}, update {update}, replace {replace}, delete {delete}, forget {forget}, unchanged {same}",
  },
  findings: {
    zh: "发现:阻断 {blocking}(不符合 {fail},无法判定 {undetermined}),豁免 {waived},待提供证据 {wanted},通过 {pass}",
    en: "findings: blocking {blocking} (fail {fail}, undetermined {undetermined}), waived {waived}, evidence wanted {wanted}, pass {pass}",
  },
  partial: {
    zh: "部分检查:只判断了 {judged}/{total} 个栈,跨栈的要求只按现有的栈判断,不能作为审批依据。未检查:{missing}",
    en: "partial: judged {judged} of {total} stacks; what spans stacks is judged on these alone, so nothing may be approved on it. Not judged: {missing}",
  },
  kindPlan: { zh: "规划", en: "plans" },
  kindState: { zh: "状态", en: "states" },
  kindTemplate: { zh: "未经规划的 JSON 配置", en: "configurations in JSON, not planned" },
  readFrom: { zh: "各栈读自{kind}:{count} 个栈", en: "stacks read from {kind}: {count}" },
  readFromWhich: {
    zh: "读自{kind}的栈 {count} 个:{stacks}",
    en: "stacks read from {kind}: {count}: {stacks}",
  },
  earlyAnswer: {
    zh: "其中有未经规划的配置:这是提前给出的结论,不能代替对规划的检查",
    en: "Some of it is not planned: an early answer, which stands for no check of the plans",
  },
  asked: {
    zh: "规则询问而没有直接写出值的属性 {open} 个,已查明 {share}%:按引用 {reference} 个,按默认值 {byDefault} 个;未能查明 {unknown} 个",
    en: "attributes that rules asked for and that are not written as plain values: {open}; told: {share} %, by what they refer to {reference}, by a default {byDefault}; not told: {unknown}",
  },
  report: { zh: "报告:{files}", en: "report: {files}" },
  where: { zh: "规划在:{path}", en: "plans in: {path}" },
  seconds: { zh: "用时 {seconds} 秒", en: "{seconds} s" },
  planFirst: { zh: "请先运行:egov plan {environment}", en: "Run first: egov plan {environment}" },
  interrupted: { zh: "已中断:没有留下不完整的文件", en: "Interrupted: nothing half-written is left" },
  stopping: {
    zh: "正在停止,等待运行中的程序结束;再按一次强制结束",
    en: "Stopping: waiting for running programs to end; once more kills them",
  },
  defect: {
    zh: "egov 内部出错:{reason}。详情已写入“{file}”,请附上它报告问题",
    en: 'egov broke: {reason}. Details are in "{file}"; report the problem with this file',
  },
  defectUnsaved: {
    zh: "egov 内部出错:{reason}。设置 EGOV_DEBUG=1 再运行可看到详情",
    en: "egov broke: {reason}. Run it again with EGOV_DEBUG=1 for details",
  },
  progress: { zh: "规划 {done}/{total}:{running}", en: "Planning {done}/{total}: {running}" },
} as const satisfies Readonly<Record<string, Text>>;
