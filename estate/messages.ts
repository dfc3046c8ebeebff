/** Everything that can be wrong with a plan, state or configuration as input, in both languages. */
export const planMessages = {
  noPlans: {
    zh: "没有任何规划文件:没有可检查的内容",
    en: "No plan was given: there is nothing to judge",
  },
  unreadable: {
    zh: "无法读取规划文件:{reason}",
    en: "Cannot read plan file: {reason}",
  },
  binary: {
    zh: "这是 Terraform 的二进制规划文件,不是 JSON;请先运行:terraform show -json <规划文件> > plan.json",
    en: "This is a binary plan file of Terraform, not JSON; first run: terraform show -json <plan file> > plan.json",
  },
  notJson: {
    zh: "不是完整的 JSON(文件可能被截断):{reason}",
    en: "Not complete JSON (the file may be truncated): {reason}",
  },
  notPlan: {
    zh: "不是 Terraform 或 OpenTofu 的规划 JSON,也不是状态 JSON 或 JSON 格式的配置:缺少 {part}",
    en: "Not plan JSON of Terraform or OpenTofu, nor JSON of a state or of a configuration: {part} is missing",
  },
  stateFile: {
    zh: "这是状态文件本身(terraform.tfstate),不是状态的 JSON;请在该栈的目录中运行:terraform show -json > state.json",
    en: "This is a state file itself (terraform.tfstate), not JSON of a state; in the folder of its stack run: terraform show -json > state.json",
  },
  modules: {
    zh: "配置调用了模块({modules}),其内容只有规划才能给出;请提供 terraform show -json 输出的规划",
    en: "The configuration calls modules ({modules}), and only a plan says what is in them; give the plan JSON of terraform show -json",
  },
  tooDeep: {
    zh: "JSON 嵌套层数过多,不可能是计划,不予检查",
    en: "The JSON is nested deeper than any plan is, and is not judged",
  },
  version: {
    zh: "JSON 的格式版本为 {version},本工具只读 1.x",
    en: "The JSON has format version {version}; this tool reads 1.x",
  },
  errored: {
    zh: "生成规划时出错(errored: true),规划不完整,不予检查",
    en: "Planning ended with an error (errored: true): the plan is not complete and is not judged",
  },
  incomplete: {
    zh: "规划不完整(complete: false):可能只针对部分资源(-target),不予检查",
    en: "The plan is not complete (complete: false), as after -target: it is not judged",
  },
  noResources: {
    zh: "其中没有任何资源:没有可检查的内容",
    en: "It has no resources: there is nothing to judge",
  },
  missingResource: {
    zh: "配置中有 {address},规划中却没有:规划只覆盖部分资源(-target)或被修改过",
    en: "The configuration has {address} but the plan has not: the plan covers only a part (-target) or was edited",
  },
  badChange: {
    zh: "resource_changes 第 {index} 项无法识别",
    en: "Entry {index} of resource_changes is not readable",
  },
  noType: {
    zh: "{address}:资源类型“{type}”不属于任何 provider",
    en: '{address}: resource type "{type}" is no type of any provider',
  },
  badResource: {
    zh: "状态中的第 {index} 个资源无法识别",
    en: "Resource {index} of the state is not readable",
  },
  duplicateStack: {
    zh: "栈 {stack} 有两份规划:{first} 和 {second}",
    en: "Stack {stack} has two plans: {first} and {second}",
  },
  badOrigins: {
    zh: "origins.json 无法识别:应为资源地址到文件、行、列的映射",
    en: "origins.json is not readable: it must map addresses to file, line and column",
  },
} as const;
