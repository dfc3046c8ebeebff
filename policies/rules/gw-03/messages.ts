/** Texts of GW-03. */
export const messages = {
  own: {
    zh: "{owner}的网段 {cidr} 在其地址段内,不与他人重叠",
    en: "Subnet {cidr} of {owner} is in its own block and overlaps no other.",
  },
  foreign: {
    zh: "部门 {agency} 的网段 {cidr} 不在其地址段 {block} 内",
    en: "Subnet {cidr} of agency {agency} is not in its block {block}.",
  },
  taken: {
    zh: "{owner}的网段 {cidr} 占用了部门 {agency} 的地址段",
    en: "Subnet {cidr} of {owner} takes addresses of the block of agency {agency}.",
  },
  overlap: {
    zh: "{owner}的网段 {cidr} 与 {other} 的地址重叠,两者在同一站点互通",
    en: "Subnet {cidr} of {owner} overlaps {other}, and both can be reached at one site.",
  },
  unknown: { zh: "无法得知网段的地址:{reason}", en: "The addresses of the subnet cannot be told: {reason}." },
} as const;
