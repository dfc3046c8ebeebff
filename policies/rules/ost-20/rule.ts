import type { Resource } from "../../../estate/model";
import type { Text } from "../../../messages/text";
import { factsOf } from "../../facts/facts";
import { isWritten, living, reasonOf, textAt } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { made, messages } from "./messages";
import { secretSign } from "./secret-text";
import { freeBlocks, freeTexts, providerSecrets, secretArguments } from "./sensitive";

/** No secret goes into a plan: plans and states keep it in plain text and are read by many. */
export const rule: Rule = {
  id: "OST-20",
  title: { zh: "计划中没有秘密", en: "No secret in a plan" },
  rationale: {
    zh: "口令、密钥写进配置后,会以明文留在计划文件、状态文件和评审材料里,凡能读到这些文件的人都能使用。",
    en: "A password or key in the configuration stays in plain text in plan, state and review, for everybody who reads them.",
  },
  remedy: {
    zh: "删除该值并更换已泄露的秘密;在密钥管理服务中保存,配置里只写引用;口令由首次登录或密钥服务下发。",
    en: "Remove the value and change the secret, which is out; keep it in the key manager and write only its reference.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.4.8 b" }],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const resource of living(context.estate)) yield* judgeResource(context, resource);
    yield* judgeProviders(context);
  },
};

function* judgeResource(context: RuleContext, resource: Resource): Iterable<Judgement> {
  const found = [...faults(context, resource)];
  yield* found;
  const looked = resource.type === "openstack_compute_instance_v2" || resource.type in secretArguments;
  if (looked && found.length === 0) yield judge("pass", factsOf(context).subject(resource), messages.ok);
}

function* faults(context: RuleContext, resource: Resource): Iterable<Judgement> {
  const subject = factsOf(context).subject(resource);
  for (const attribute of writtenSecrets(context, resource)) {
    yield judge("fail", subject, messages.written, { attribute });
  }
  const what = madeSecret(context, resource);
  if (what) yield judge("fail", subject, messages.made, { what });
  for (const attribute of freeTexts) {
    if (resource.after?.[attribute] !== undefined || attribute === "user_data") {
      yield* judgeText(context, resource, attribute, attribute);
    }
  }
  for (const [block, text, name] of freeBlocks[resource.type] ?? []) {
    const count = context.estate.blockCount(resource, block) ?? 0;
    for (let at = 0; at < count; at += 1) {
      const called =
        name === undefined ? undefined : textAt(context.estate, resource, `${block}.${at}.${name}`);
      yield* judgeText(context, resource, `${block}.${at}.${text}`, called ?? text);
    }
  }
}

function* writtenSecrets({ estate }: RuleContext, resource: Resource): Iterable<string> {
  for (const attribute of secretArguments[resource.type] ?? []) {
    if (isWritten(estate.get(resource, attribute))) yield attribute;
  }
  if (resource.type !== "openstack_db_instance_v1") return;
  const users = estate.blockCount(resource, "user") ?? 0;
  for (let at = 0; at < users; at += 1) {
    if (isWritten(estate.get(resource, `user.${at}.password`))) yield `user.${at}.password`;
  }
}

function madeSecret({ estate }: RuleContext, resource: Resource): Text | undefined {
  switch (resource.type) {
    case "openstack_identity_ec2_credential_v3":
      return made.ec2;
    case "openstack_identity_application_credential_v3":
      return isWritten(estate.get(resource, "secret")) ? undefined : made.application;
    case "openstack_compute_keypair_v2":
      return isWritten(estate.get(resource, "public_key")) ? undefined : made.keypair;
    default:
      return undefined;
  }
}

function* judgeText(
  context: RuleContext,
  resource: Resource,
  path: string,
  name: string,
): Iterable<Judgement> {
  const subject = factsOf(context).subject(resource);
  const value = context.estate.get(resource, path);
  if (value.state === "absent" || value.state === "default") return;
  // The provider shows a digest of user data; what the author wrote as a constant stands in the configuration.
  const isDigest =
    value.state === "known" && path === "user_data" && /^[0-9a-f]{40}$/.test(String(value.value));
  const text = isDigest ? context.estate.written(resource, path) : (resource.after?.[path] ?? valueIn(value));
  const why = secretSign(text, name);
  if (why) yield judge("fail", subject, messages.inText, { attribute: path, why });
  else if (isDigest && text === undefined)
    yield judge("undetermined", subject, messages.digest, { attribute: path });
  else if (path === "user_data" && value.state !== "known") {
    yield judge("undetermined", subject, messages.unread, { attribute: path, reason: reasonOf(value) });
  }
}

function valueIn(value: { readonly state: string; readonly value?: unknown }): unknown {
  return value.value;
}

function* judgeProviders({ environment, estate }: RuleContext): Iterable<Judgement> {
  const origin = environment.origin(environment.settings);
  for (const provider of estate.providers) {
    const subject = {
      stack: provider.stack,
      address: `provider.${provider.key}`,
      ...(origin ? { origin } : {}),
    };
    const written = providerSecrets.filter(
      (name) => provider.arguments.includes(name) && isWritten(provider.get(name)),
    );
    for (const attribute of written) yield judge("fail", subject, messages.written, { attribute });
  }
}
