/** Texts of SHR-04. */
export const messages = {
  legs: {
    zh: "协议 {agreement} 分两段:{consumer} 到网关,网关到 {provider}",
    en: "Agreement {agreement} is two legs: {consumer} to the gateway, the gateway to {provider}.",
  },
  notShared: {
    zh: "协议 {agreement} 共享 {entry},而该条目不予共享",
    en: "Agreement {agreement} shares {entry}, which is an entry that is not shared.",
  },
  wrongProvider: {
    zh: "协议 {agreement} 由 {owner} 的系统 {provider} 提供 {entry},而目录的提供部门是 {wanted}",
    en: "Agreement {agreement} serves {entry} from {provider} of {owner}, while the catalogue names {wanted} as its provider.",
  },
  gatewayAsEnd: {
    zh: "协议 {agreement} 以交换网关自身为一端,不成两段",
    en: "Agreement {agreement} has the gateway itself as an end, so it is not two legs.",
  },
  sameTier: {
    zh: "协议 {agreement} 的提供方和使用方是同一层 {provider}",
    en: "Agreement {agreement} has one tier, {provider}, at both ends.",
  },
  flow: {
    zh: "系统 {system} 的访问 {flow} 不经网关直达提供方 {provider}",
    en: "Flow {flow} of system {system} goes straight to the provider {provider}, past the gateway.",
  },
  planned: {
    zh: "安全组规则放行{other}直达提供方 {provider},绕过了交换网关",
    en: "The rule lets {other} straight through to the provider {provider}, past the gateway.",
  },
  unknown: {
    zh: "无法得知提供方 {provider} 的安全组规则的对端:{reason}",
    en: "The remote of this rule at the provider {provider} cannot be told: {reason}.",
  },
  throughGateway: {
    zh: "此规则不放行使用方直达提供方 {provider}",
    en: "This rule lets no consumer straight through to the provider {provider}.",
  },
} as const;

/** Who is at the other end, for the sentences above. */
export const others = {
  consumer: { zh: "使用方", en: "a consumer" },
  agency: { zh: "部门网络", en: "an agency's network" },
} as const;
