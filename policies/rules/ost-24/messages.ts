/** Texts of OST-24. */
export const messages = {
  ok: {
    zh: "应用凭据受限,有效期至 {until}",
    en: "The application credential is restricted and ends on {until}",
  },
  unrestricted: {
    zh: "应用凭据不受限(unrestricted):可以再造凭据,撤销后仍留后门",
    en: "The application credential is unrestricted: it can make further ones, which outlive it",
  },
  endless: {
    zh: "应用凭据没有有效期(expires_at)",
    en: "The application credential never ends (no expires_at)",
  },
  long: {
    zh: "应用凭据有效期至 {until},超过一年",
    en: "The application credential lasts until {until}, more than a year",
  },
  administrative: {
    zh: "应用凭据带有管理角色 {role}",
    en: "The application credential carries the administrative role {role}",
  },
  allRoles: {
    zh: "应用凭据没有写明 roles,带有其主人的全部角色",
    en: "The application credential names no roles, so it has all those of its owner",
  },
  unknown: { zh: "无法得知 {attribute}:{reason}", en: "It cannot be told what {attribute} is: {reason}" },
  ec2: {
    zh: "EC2 凭据没有有效期,也不能限定角色",
    en: "An EC2 credential never ends and cannot be restricted to a role",
  },
} as const;
