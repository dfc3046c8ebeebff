/** Texts of GW-02. */
export const messages = {
  within: {
    zh: "公用网络区的网段 {cidr} 在其地址段内",
    en: "Subnet {cidr} of the shared area is in its block.",
  },
  outside: {
    zh: "{owner}的网段 {cidr} 属于公用网络区,地址却不在其地址段 {block} 内",
    en: "Subnet {cidr} of {owner} belongs to the shared area but is not in its block {block}.",
  },
  otherCounty: {
    zh: "{owner}的网段 {cidr} 不在其分配的地址段 {block} 内",
    en: "Subnet {cidr} of {owner} is not in the block {block} that it was given.",
  },
  taken: {
    zh: "{owner}的网段 {cidr} 占用了公用网络区的地址 {block}",
    en: "Subnet {cidr} of {owner} takes addresses of the shared area, {block}.",
  },
  unknown: { zh: "无法得知网段的地址:{reason}", en: "The addresses of the subnet cannot be told: {reason}." },
} as const;
