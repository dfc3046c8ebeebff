import { declared, systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Rule } from "../../rule";

const messages = {
  ok: {
    zh: "系统 {system} 为 {level} 级,不高于平台的 {platform} 级",
    en: "System {system} is of level {level}, not above the {platform} of the platform.",
  },
  above: {
    zh: "系统 {system} 为 {level} 级,高于平台的 {platform} 级",
    en: "System {system} is of level {level}, above the {platform} of the platform.",
  },
  untold: {
    zh: "没有声明云平台自身的等级(platformLevel),无法与其承载的 {level} 级系统比较",
    en: "The level of the platform (platformLevel) is not declared, so it cannot be compared with the systems of level {level} on it.",
  },
};

/** A hosted system is of no higher level than the platform that carries it. */
export const rule: Rule = {
  id: "CLD-02",
  title: { zh: "系统等级不高于平台等级", en: "No system is above the platform's level" },
  rationale: {
    zh: "应保证云计算平台不承载高于其安全保护等级的业务应用系统。",
    en: "A cloud platform carries no system of a level above its own.",
  },
  remedy: {
    zh: "在 environment.yaml 写明平台备案的等级(platformLevel);高于它的系统不上此平台。",
    en: "Write the filed level of the platform (platformLevel) into environment.yaml, and keep systems above it off.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.2.2.1 a" }],
  severity: "critical",
  waivable: true,
  *check(context) {
    const { environment } = context;
    const { settings } = environment;
    const platform = settings.platformLevel;
    const systems = [...factsOf(context).systems.values()].filter(({ system }) => system.mlps !== undefined);
    if (systems.length === 0) return;
    if (platform === undefined) {
      const level = Math.max(...systems.map(({ system }) => system.mlps ?? 0));
      const subject = declared(environment, "environment.yaml", "platformLevel", settings, "id");
      return yield judge("undetermined", subject, messages.untold, { level });
    }
    for (const one of systems) {
      const level = one.system.mlps ?? 0;
      const values = { system: one.system.id, level, platform };
      const subject = systemSubject(environment, one);
      yield level > platform
        ? judge("fail", subject, messages.above, values)
        : judge("pass", subject, messages.ok, values);
    }
  },
};
