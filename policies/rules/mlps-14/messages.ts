/** Texts of MLPS-14. */
export const messages = {
  sink: {
    zh: "日志平台 {system} 在运维项目 {tenant} 内有实例:{count}",
    en: "Log platform {system} has instances in project {tenant} of operations: {count}.",
  },
  noSink: {
    zh: "operations.yaml 的 baseline.log 没有指向可用的日志平台",
    en: "baseline.log of operations.yaml leads to no log platform.",
  },
  ownSink: {
    zh: "日志平台 {system} 在 {tenant} 项目内,产生记录的单位能删除记录",
    en: "Log platform {system} is in project {tenant}, whose unit makes records and could delete them.",
  },
  gone: {
    zh: "计划中日志平台 {system} 的 {tier} 层没有实例",
    en: "The plans have no instance of tier {tier} of log platform {system}.",
  },
  foreign: {
    zh: "日志平台的实例不在项目 {tenant} 内",
    en: "This instance of the log platform is not in project {tenant}.",
  },
  notPlanned: {
    zh: "没有日志平台 {system} 的计划,不判断其资源",
    en: "No plan has log platform {system}, so its resources are not judged.",
  },
  deleted: { zh: "变更将删除日志平台的{what}", en: "The change deletes {what} of the log platform." },
  replaced: {
    zh: "变更将重建日志平台的{what},其中的记录随之消失",
    en: "The change replaces {what} of the log platform, and its records go with it.",
  },
  forced: {
    zh: "日志容器写明 force_destroy,删除容器会连同记录一起删除",
    en: "The container of logs says force_destroy: deleting it deletes the records as well.",
  },
  writable: {
    zh: "日志容器允许 {who} 写入和删除",
    en: "The container of logs lets {who} write and delete.",
  },
  kept: {
    zh: "日志容器不会连同记录删除,也不允许他人写入",
    en: "The container goes only when empty, and nobody else may write to it.",
  },
  sends: { zh: "实例可以向日志平台发送记录", en: "The instance may send records to the log platform." },
  mute: {
    zh: "实例的安全组都不允许向日志平台发送记录({protocol}/{port})",
    en: "No group of the instance lets it send records to the log platform ({protocol}/{port}).",
  },
  noPorts: {
    zh: "无法得知实例的端口,因此无法得知它能否发送记录",
    en: "The ports of the instance cannot be told, so neither can whether it may send records.",
  },
} as const;

/** What holds records. */
export const things: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  openstack_blockstorage_volume_v3: { zh: "卷", en: "a volume" },
  openstack_objectstorage_container_v1: { zh: "容器", en: "a container" },
  openstack_objectstorage_object_v1: { zh: "对象", en: "an object" },
};
