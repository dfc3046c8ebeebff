/** Texts of OST-20. */
export const messages = {
  ok: { zh: "计划中没有秘密值", en: "It puts no secret into the plan" },
  written: {
    zh: "{attribute} 直接写有秘密值,以明文进入计划和状态",
    en: "{attribute} holds a secret, which goes into plan and state in plain text",
  },
  made: {
    zh: "{what}由云平台生成,Terraform 把它以明文存入状态",
    en: "{what} is made by the cloud, and Terraform keeps it in the state in plain text",
  },
  inText: {
    zh: "{attribute} 中有疑似秘密的内容({why})",
    en: "{attribute} holds what looks like a secret ({why})",
  },
  digest: {
    zh: "{attribute} 在计划中只有摘要,看不到内容,无法判断其中有无秘密",
    en: "The plan shows only a digest of {attribute}, so it cannot be told whether a secret is in it",
  },
  unread: {
    zh: "无法得知 {attribute} 的内容:{reason}",
    en: "It cannot be told what {attribute} holds: {reason}",
  },
} as const;

/** Secrets that the cloud makes and gives back. */
export const made = {
  ec2: { zh: "EC2 凭据", en: "The secret of an EC2 credential" },
  application: { zh: "应用凭据的秘密", en: "The secret of an application credential" },
  keypair: { zh: "密钥对的私钥", en: "The private key of a key pair" },
} as const;

/** What gives a secret away. */
export const signs = {
  key: { zh: "私钥", en: "a private key" },
  name: { zh: "名为 {name}", en: "it is called {name}" },
  assignment: { zh: "给 {name} 赋值", en: "it sets {name}" },
  chpasswd: { zh: "用 chpasswd 设置口令", en: "it sets a password with chpasswd" },
  entropy: { zh: "长的随机字符串", en: "a long random string" },
} as const;
