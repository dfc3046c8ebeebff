import type { ProviderConfiguration } from "../../../estate/model";
import { openstackProvider, openstackVersion } from "../../../estate/provider-types";
import { originOfStack } from "../../facts/homes";
import { isWritten, reasonOf } from "../../facts/values";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext, Subject } from "../../rule";
import { messages } from "./messages";

/** Which cloud it is, the environment of the engine says, not a stack. */
const leadElsewhere = ["auth_url", "cloud", "endpoint_overrides"] as const;

/** Every stack builds on the declared cloud, in a declared region, with the provider that the rules know. */
export const rule: Rule = {
  id: "OST-35",
  title: { zh: "provider 只指向本云", en: "Providers lead to the declared cloud" },
  rationale: {
    zh: "provider 决定资源建在哪个云、哪个区域。写入别的地址或不校验证书,就在另一个云里建系统,或把管理员口令交给中间人。",
    en: "The provider decides on which cloud and region things are built. Another address there builds a second cloud; without certificates checked it hands the administrator's password to whoever stands between.",
  },
  remedy: {
    zh: "provider 只写 region 和 tenant_name,认证信息由执行环境给出;删除 auth_url、cloud、endpoint_overrides、insecure、swauth;版本写 3.4.0。",
    en: "Name only region and tenant_name; let the environment of the engine hold the login; remove auth_url, cloud, endpoint_overrides, insecure and swauth; ask for version 3.4.0.",
  },
  norms: [
    { norm: "opinion-2017", clause: "二(一)1" },
    { norm: "opinion-2017", clause: "三(二)" },
  ],
  severity: "high",
  waivable: true,
  *check(context) {
    for (const provider of context.estate.providers) {
      const isOpenstack =
        provider.source.endsWith(`/${openstackProvider}`) || provider.source === openstackProvider;
      // Other providers are refused with their resources; one that takes the name is refused here.
      if (!isOpenstack && !/(^|[.:])openstack($|\.)/.test(provider.key)) continue;
      const found = [...faults(context, provider, isOpenstack)];
      yield* found;
      if (found.length === 0) yield judge("pass", subjectOf(context, provider), messages.ok);
    }
  },
};

function* faults(
  context: RuleContext,
  provider: ProviderConfiguration,
  isOpenstack: boolean,
): Iterable<Judgement> {
  const subject = subjectOf(context, provider);
  if (!isOpenstack) yield judge("fail", subject, messages.otherSource, { source: provider.source });
  else yield* judgeVersion(subject, provider);
  for (const argument of leadElsewhere) {
    if (isWritten(provider.get(argument))) yield judge("fail", subject, messages.otherCloud, { argument });
  }
  yield* judgeSwitch(subject, provider, "insecure");
  yield* judgeSwitch(subject, provider, "swauth");
  yield* judgeRegion(context, subject, provider);
}

function* judgeVersion(subject: Subject, { version }: ProviderConfiguration): Iterable<Judgement> {
  const wanted = openstackVersion;
  if (version === undefined) yield judge("fail", subject, messages.noVersion, { wanted });
  else if (version.replace(/^=\s*/, "") !== wanted)
    yield judge("fail", subject, messages.otherVersion, { version, wanted });
}

function* judgeSwitch(
  subject: Subject,
  provider: ProviderConfiguration,
  argument: "insecure" | "swauth",
): Iterable<Judgement> {
  const value = provider.get(argument);
  if (value.state === "known" && String(value.value) === "true")
    yield judge("fail", subject, messages[argument]);
  else if (value.state === "unknown" || value.state === "reference") {
    yield judge("undetermined", subject, messages.unknown, { argument, reason: reasonOf(value) });
  }
}

function* judgeRegion(
  context: RuleContext,
  subject: Subject,
  provider: ProviderConfiguration,
): Iterable<Judgement> {
  const value = provider.get("region");
  if (value.state === "unknown" || value.state === "reference") {
    yield judge("undetermined", subject, messages.unknown, { argument: "region", reason: reasonOf(value) });
    return;
  }
  const region = value.state === "known" && typeof value.value === "string" ? value.value : "";
  if (region === "") {
    if (isUsedWithoutRegion(context, provider)) yield judge("fail", subject, messages.noRegion);
  } else if (!context.environment.settings.sites.some((site) => site.region === region)) {
    yield judge("fail", subject, messages.otherRegion, { region });
  }
}

function isUsedWithoutRegion({ estate }: RuleContext, { stack, key }: ProviderConfiguration): boolean {
  return estate.resources.some(
    (resource) => resource.stack === stack && resource.provider === key && resource.region === undefined,
  );
}

function subjectOf(context: RuleContext, { stack, key }: ProviderConfiguration): Subject {
  const origin = originOfStack(context, stack);
  return { stack, address: `provider.${key}`, ...(origin ? { origin } : {}) };
}
