/** Texts of OST-16. */
export const messages = {
  ok: { zh: "安全组由自己的项目和栈管理", en: "Groups and rules are of one project and one stack." },
  strangeRule: {
    zh: "规则在栈 {stack} 中,安全组在栈 {group} 中:安全组的计划不显示它",
    en: "The rule is of stack {stack}, its group of stack {group}, whose plan does not show it.",
  },
  noGroup: {
    zh: "规则的安全组不在任何计划中,无法得知它放开了谁",
    en: "No plan has the group of the rule, so whom it opens cannot be told.",
  },
  remote: {
    zh: "规则以{other}的安全组为对端:对方增减成员,规则随之改变",
    en: "The remote of the rule is a group of {other}, who changes the rule by its members.",
  },
  addressGroup: {
    zh: "规则以{other}的地址组为对端:对方修改地址,规则随之改变",
    en: "The remote of the rule is an address group of {other}, who changes the rule by its addresses.",
  },
  noRemote: {
    zh: "无法得知对端的组属于谁:{reason}",
    en: "It cannot be told whose the remote group is: {reason}.",
  },
  borrowed: {
    zh: "端口使用{other}的安全组:规则由别人修改",
    en: "The port uses a group of {other}, who edits its rules.",
  },
  associated: {
    zh: "端口的安全组在另一处追加或替换,端口自己的清单不再作数",
    en: "Groups of the port are added or replaced elsewhere: its own list is no longer what applies.",
  },
  associatedUnknown: {
    zh: "给不在任何计划中的端口设定安全组,无法得知是谁的端口",
    en: "Groups are set on a port that no plan has: whose it is cannot be told.",
  },
} as const;
