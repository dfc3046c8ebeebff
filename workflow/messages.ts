import type { Text } from "../messages/text";

/** Every message of the workflow, as templates for `fill`: what happened, and what to do. */
export const messages = {
  // Toolchain
  noEngine: {
    zh: "找不到 Terraform 或 OpenTofu。请安装 Terraform 1.9 以上或 OpenTofu 1.8 以上并加入 PATH,或用 TERRAFORM_BINARY_NAME 指定,或运行“npm run tofu”在本项目内构建 OpenTofu",
    en: "No Terraform and no OpenTofu found. Install Terraform 1.9 or newer or OpenTofu 1.8 or newer and put it on PATH, name one in TERRAFORM_BINARY_NAME, or build OpenTofu here with: npm run tofu",
  },
  noNamedEngine: {
    zh: "TERRAFORM_BINARY_NAME 为“{name}”,但没有这个程序。请更正该变量,或取消设置以使用 PATH 中的 terraform 或 tofu",
    en: 'TERRAFORM_BINARY_NAME is "{name}" and there is no such program. Correct it, or unset it to use terraform or tofu on PATH',
  },
  strangeEngine: {
    zh: "“{command} version”没有给出 Terraform 或 OpenTofu 的版本。请检查该程序,或用 TERRAFORM_BINARY_NAME 指定另一个",
    en: '"{command} version" names no version of Terraform or OpenTofu. Check the program, or name another in TERRAFORM_BINARY_NAME',
  },
  oldEngine: {
    zh: "{engine} {version} 版本过低,需要 {wanted} 以上。请升级,或用 TERRAFORM_BINARY_NAME 指定另一个",
    en: "{engine} {version} is too old: {wanted} or newer is needed. Upgrade it, or name another in TERRAFORM_BINARY_NAME",
  },
  noSetup: {
    zh: "尚未完成安装准备:缺少“{file}”。请运行:npm run setup",
    en: 'Set-up is not complete: "{file}" is missing. Run: npm run setup',
  },
  unreadableSetup: {
    zh: "“{file}”内容不完整。请运行:npm run setup",
    en: 'Cannot use "{file}": it is not whole. Run: npm run setup',
  },
  providerChanged: {
    zh: "“{file}”与安装时不同(应为 sha256 {wanted},实为 {got}),拒绝运行。请查明谁改动了它,再运行:npm run setup",
    en: 'Refused to run "{file}": it is not what set-up put there (sha256 {wanted} wanted, {got} found). Find out who changed it, then run: npm run setup',
  },

  // Order of stacks
  cycle: {
    zh: "栈之间的依赖成环:{cycle}。请去掉其中一个依赖",
    en: "The stacks depend on each other in a circle: {cycle}. Remove one of these dependencies",
  },
  noDependency: {
    zh: "栈“{stack}”依赖不存在的栈“{upstream}”",
    en: 'Stack "{stack}" depends on stack "{upstream}", which does not exist',
  },
  noMatch: {
    zh: "--stack “{glob}”没有匹配任何栈(现有:{stacks}){hint}",
    en: '--stack "{glob}" matches no stack (there are: {stacks}){hint}',
  },

  // Run folder
  notWritable: {
    zh: "无法写入输出目录“{path}”:{reason}。请更改权限,或用 --out 指定其他目录",
    en: 'Cannot write to the output folder "{path}": {reason}. Change its permissions, or choose another with --out',
  },
  locked: {
    zh: "输出目录“{path}”正被进程 {pid} 使用(始于 {since})。请等它结束,或用 --out 指定其他目录;如该进程与 egov 无关,请删除“{file}”",
    en: 'The output folder "{path}" is in use by process {pid} since {since}. Wait for it, or choose another with --out; if that process has nothing to do with egov, remove "{file}"',
  },

  // Planning
  initFailed: {
    zh: "{engine} 初始化失败:{reason}。如 provider 镜像不完整,请运行:npm run setup",
    en: "{engine} cannot initialise: {reason}. If the provider mirror is incomplete, run: npm run setup",
  },
  planFailed: {
    zh: "栈“{stack}”无法规划:{reason}",
    en: 'Cannot plan stack "{stack}": {reason}',
  },
  planFailedAt: {
    zh: "栈“{stack}”无法规划 {address}:{reason}",
    en: 'Cannot plan {address} of stack "{stack}": {reason}',
  },
  showFailed: {
    zh: "栈“{stack}”的规划无法读出:{reason}",
    en: 'Cannot read the plan of stack "{stack}": {reason}',
  },
  engineDied: {
    zh: "{engine} 以 {code} 结束,没有说明原因",
    en: "{engine} ended with {code} and gave no reason",
  },
  engineMissing: {
    zh: "无法启动“{command}”:{reason}",
    en: 'Cannot start "{command}": {reason}',
  },
  notPlanned: {
    zh: "栈“{stack}”未规划:它依赖的栈“{upstream}”没有完成",
    en: 'Stack "{stack}" is not planned: stack "{upstream}", which it needs, did not finish',
  },
  strangeState: {
    zh: "无法读取栈“{stack}”的状态文件“{file}”:{reason}。请从备份恢复,不要手工修改",
    en: 'Cannot read the state of stack "{stack}" in "{file}": {reason}. Restore it from a backup, do not edit it',
  },
  interrupted: {
    zh: "已中断:{total} 个栈中完成 {done} 个,其规划在“{path}”;没有留下不完整的文件,再次运行会接着做",
    en: 'Interrupted: {done} of {total} stacks are done, their plans are in "{path}"; nothing half-written is left, and the next run goes on from there',
  },
  interruptedEarly: {
    zh: "已中断:尚未开始规划,没有改动任何文件",
    en: "Interrupted before planning: no file was changed",
  },

  // Plans of an earlier run
  noPlan: {
    zh: "栈“{stack}”在“{path}”中没有规划",
    en: 'Stack "{stack}" has no plan in "{path}"',
  },
  damagedPlan: {
    zh: "栈“{stack}”的规划不完整或被改动过:{file}",
    en: 'The plan of stack "{stack}" is damaged or was edited: {file}',
  },
  stalePlan: {
    zh: "栈“{stack}”的规划已过期:规划之后其声明或状态有变化",
    en: 'The plan of stack "{stack}" is stale: its declaration or its state changed after it was planned',
  },
} as const satisfies Readonly<Record<string, Text>>;
