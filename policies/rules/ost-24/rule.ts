import type { Resource } from "../../../estate/model";
import { factsOf } from "../../facts/facts";
import { isAdministrative } from "../../facts/identity";
import { isWritten, reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** A credential of a program is restricted, has few roles and ends. */
export const rule: Rule = {
  id: "OST-24",
  title: { zh: "应用凭据受限并有有效期", en: "Application credentials are restricted and end" },
  rationale: {
    zh: "应用凭据不经双因素认证、不随人员变动失效;不受限的凭据还能再造凭据,是离开任何栈、任何评审的入口。",
    en: "A credential of a program needs no second factor and does not leave with its owner; an unrestricted one makes more, outside of every stack and review.",
  },
  remedy: {
    zh: "写 roles(只含操作员角色)、expires_at(一年之内),不写 unrestricted;EC2 凭据改用应用凭据。",
    en: "Name roles (the operator's only) and expires_at (within a year), leave unrestricted out; use application instead of EC2 credentials.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.4.2 d" }],
  severity: "high",
  waivable: true,
  *check(context) {
    const { estate } = context;
    for (const credential of estate.ofType("openstack_identity_application_credential_v3")) {
      const found = [...judgeCredential(context, credential)];
      yield* found;
      if (found.length > 0) continue;
      const until = String(credential.after?.["expires_at"]);
      yield judge("pass", factsOf(context).subject(credential), messages.ok, { until });
    }
    for (const credential of estate.ofType("openstack_identity_ec2_credential_v3")) {
      yield judge("fail", factsOf(context).subject(credential), messages.ec2);
    }
  },
};

function* judgeCredential(context: RuleContext, credential: Resource): Iterable<Judgement> {
  const { estate } = context;
  const subject = factsOf(context).subject(credential);
  const unrestricted = estate.get(credential, "unrestricted");
  if (unrestricted.state === "unknown" || unrestricted.state === "reference") {
    yield judge("undetermined", subject, messages.unknown, {
      attribute: "unrestricted",
      reason: reasonOf(unrestricted),
    });
  } else if ("value" in unrestricted && String(unrestricted.value) === "true") {
    yield judge("fail", subject, messages.unrestricted);
  }
  yield* judgeEnd(context, credential);
  yield* judgeRoles(context, credential);
}

function* judgeEnd(context: RuleContext, credential: Resource): Iterable<Judgement> {
  const subject = factsOf(context).subject(credential);
  const end = context.estate.get(credential, "expires_at");
  if (end.state === "absent" || end.state === "default") {
    yield judge("fail", subject, messages.endless);
  } else if (end.state !== "known") {
    yield judge("undetermined", subject, messages.unknown, {
      attribute: "expires_at",
      reason: reasonOf(end),
    });
  } else if (String(end.value).slice(0, 10) > aYearAfter(context.date)) {
    yield judge("fail", subject, messages.long, { until: String(end.value) });
  }
}

function aYearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}

function* judgeRoles(context: RuleContext, credential: Resource): Iterable<Judgement> {
  const subject = factsOf(context).subject(credential);
  const roles = context.estate.get(credential, "roles");
  if (!isWritten(roles)) {
    yield judge("fail", subject, messages.allRoles);
    return;
  }
  const targets = context.estate.targets(credential, "roles");
  const names =
    targets.length > 0
      ? targets.map(({ after }) => after?.["name"])
      : roles.state === "known"
        ? roles.value
        : undefined;
  if (!Array.isArray(names) || names.some((name) => typeof name !== "string")) {
    yield judge("undetermined", subject, messages.unknown, { attribute: "roles", reason: reasonOf(roles) });
    return;
  }
  for (const role of names.map(String)) {
    if (isAdministrative(context, role)) yield judge("fail", subject, messages.administrative, { role });
  }
}
