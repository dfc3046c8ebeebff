import { testBroken } from "./broken";

// Addresses in use: each edit marks with ‸ where its problem must be reported.
testBroken([
  {
    title: "an instance outside its network",
    edits: [["agencies/finance.yaml", "[10.128.16.11,", "[‸10.128.17.11,"]],
    problems: [
      {
        en: 'Address 10.128.17.11 must be inside network "office" 10.128.16.0/24',
        zh: "地址 10.128.17.11 必须在网络“office” 10.128.16.0/24 之内",
      },
    ],
  },
  {
    title: "an instance on the network address",
    edits: [["agencies/finance.yaml", "[10.128.16.11,", "[‸10.128.16.0,"]],
    problems: [
      {
        en: "Address 10.128.16.0 is reserved in 10.128.16.0/24: network, broadcast and the first three (routers) are taken",
        zh: "地址 10.128.16.0 在 10.128.16.0/24 中保留:网络地址、广播地址和前三个地址(路由器)不得使用",
      },
    ],
  },
  {
    title: "an instance on an address of routers",
    edits: [["agencies/finance.yaml", "[10.128.16.11,", "[‸10.128.16.3,"]],
    problems: [
      {
        en: "Address 10.128.16.3 is reserved in 10.128.16.0/24: network, broadcast and the first three (routers) are taken",
        zh: "地址 10.128.16.3 在 10.128.16.0/24 中保留:网络地址、广播地址和前三个地址(路由器)不得使用",
      },
    ],
  },
  {
    title: "an instance on the broadcast address",
    edits: [["agencies/finance.yaml", "[10.128.16.11,", "[‸10.128.16.255,"]],
    problems: [
      {
        en: "Address 10.128.16.255 is reserved in 10.128.16.0/24: network, broadcast and the first three (routers) are taken",
        zh: "地址 10.128.16.255 在 10.128.16.0/24 中保留:网络地址、广播地址和前三个地址(路由器)不得使用",
      },
    ],
  },
  {
    title: "a load balancer outside the network of its tier",
    edits: [["agencies/finance.yaml", "address: 10.128.16.10", "address: ‸10.128.0.11"]],
    problems: [
      {
        en: 'Address 10.128.0.11 must be inside network "office" 10.128.16.0/24',
        zh: "地址 10.128.0.11 必须在网络“office” 10.128.16.0/24 之内",
      },
    ],
  },
  {
    title: "an address that is used twice",
    edits: [["agencies/finance.yaml", "address: 10.128.16.10", "address: ‸10.128.16.11"]],
    problems: [
      {
        en: "Address 10.128.16.11 is already used at agencies/finance.yaml:39",
        zh: "地址 10.128.16.11 已在 agencies/finance.yaml:39 使用",
      },
    ],
  },
  {
    title: "a recovery target outside its network",
    edits: [["recovery.yaml", "[10.208.0.10]", "[‸10.208.16.10]"]],
    problems: [
      {
        en: 'Address 10.208.16.10 must be inside network "recovery-agency" 10.208.0.0/20',
        zh: "地址 10.208.16.10 必须在网络“recovery-agency” 10.208.0.0/20 之内",
      },
    ],
  },
  {
    title: "a recovery target on a reserved address",
    edits: [["recovery.yaml", "[10.208.0.10]", "[‸10.208.0.1]"]],
    problems: [
      {
        en: "Address 10.208.0.1 is reserved in 10.208.0.0/20: network, broadcast and the first three (routers) are taken",
        zh: "地址 10.208.0.1 在 10.208.0.0/20 中保留:网络地址、广播地址和前三个地址(路由器)不得使用",
      },
    ],
  },
]);
