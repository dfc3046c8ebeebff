/** Texts of OST-25. */
export const messages = {
  ok: { zh: "{group} 在 {project} 中的角色 {role}", en: "{group} has role {role} in {project}" },
  foreign: {
    zh: "{group}(属于 {home})在 {project} 中得到角色 {role}",
    en: "{group}, which belongs to {home}, gets role {role} in {project}",
  },
  administrative: {
    zh: "{group} 不是平台的管理员组,却得到管理角色 {role}",
    en: "{group} is no group of the platform's administrators, yet gets the administrative role {role}",
  },
  person: {
    zh: "角色直接给了用户而不是组,无法得知用户属于哪个单位",
    en: "The role goes to a user, not to a group, and it cannot be told whose user that is",
  },
  foreignPerson: {
    zh: "{home} 的用户在 {project} 中得到角色 {role}",
    en: "A user of {home} gets role {role} in {project}",
  },
  inherited: {
    zh: "继承的角色对下属的全部项目有效,包括以后新建的",
    en: "An inherited role holds in every project below, also in those made later",
  },
  domain: {
    zh: "在整个域上授予角色 {role}:涉及全部单位的项目和用户",
    en: "Role {role} is given on a whole domain, with the projects and users of all units",
  },
  undeclared: {
    zh: "在未声明的项目 {project} 中授予角色",
    en: "A role is given in {project}, a project that no unit declares",
  },
  unknown: { zh: "无法得知{what}", en: "It cannot be told {what}" },
  joins: {
    zh: "把用户加入有管理角色的组 {group}",
    en: "It puts a user into {group}, a group with administrative roles",
  },
  joinsOther: { zh: "把用户加入 {home} 的组 {group}", en: "It puts a user into {group}, a group of {home}" },
  member: { zh: "用户加入本单位的组 {group}", en: "A user joins {group}, a group of its own unit" },
  isDomain: {
    zh: "项目兼作域(is_domain):其中可以另建用户和项目",
    en: "The project is a domain: it can hold users and projects of its own",
  },
  outsideParent: {
    zh: "上级项目是 {parent}:角色和配额由它传下来",
    en: "Its parent is {parent}, from which roles and quotas come down",
  },
  noUnit: { zh: "没有单位声明项目 {project}", en: "No unit declares project {project}" },
  project: { zh: "项目 {project} 属于声明的单位", en: "Project {project} is that of a declared unit" },
} as const;

/** What cannot be told. */
export const unknowns = {
  project: { zh: "在哪个项目中授予", en: "in which project the role is given" },
  group: { zh: "组属于谁", en: "whose group this is" },
  role: { zh: "授予什么角色", en: "which role is given" },
  parent: { zh: "上级项目是什么", en: "which project is the parent" },
  name: { zh: "项目的名称", en: "what the project is called" },
} as const;
