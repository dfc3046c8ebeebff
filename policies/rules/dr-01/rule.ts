import type { DeclaredSystem } from "../../../environments/model";
import { fill, type Text } from "../../../messages/text";
import { declared, systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { isIn, levels, type Range } from "./levels";
import { messages, ranges } from "./messages";

/** Every important system names a recovery level and goals that such a level attains. */
export const rule: Rule = {
  id: "DR-01",
  title: { zh: "重要系统写明恢复等级和目标", en: "Recovery level and goals of important systems" },
  rationale: {
    zh: "等级、RTO 和 RPO 决定灾备的方式和投入;三者不相称时,不是目标达不到,就是等级虚高。",
    en: "Level, RTO and RPO decide means and cost; where they do not fit, the goal is out of reach or the level is for show.",
  },
  remedy: {
    zh: "在系统的 recovery 中写明 level、rtoMinutes、rpoMinutes,三者取同一等级的范围。",
    en: "Write level, rtoMinutes and rpoMinutes under recovery of the system, all within one level.",
  },
  norms: [
    { norm: "gb-t-20988-2007", clause: "附录C" },
    { norm: "gb-t-20988-2025", clause: "等级" },
  ],
  severity: "medium",
  waivable: true,
  *check(context) {
    for (const system of factsOf(context).systems.values()) {
      if (system.system.important === true) yield* judgeSystem(context, system);
    }
  },
};

function* judgeSystem({ environment }: RuleContext, important: DeclaredSystem): Iterable<Judgement> {
  const { recovery, id } = important.system;
  const level = recovery && levels[recovery.level];
  if (!recovery || !level) {
    yield judge("fail", systemSubject(environment, important), messages.missing, { system: id });
    return;
  }
  const path = `systems/${id}/recovery`;
  const subject = declared(environment, `${important.stack}.yaml`, path, recovery);
  const { rtoMinutes: rto, rpoMinutes: rpo } = recovery;
  const values = { system: id, level: recovery.level, rto, rpo };
  const rtoFits = isIn(level.rto, rto);
  const rpoFits = isIn(level.rpo, rpo);
  if (!rtoFits) yield judge("fail", subject, messages.rto, { ...values, band: inWords(level.rto) });
  if (!rpoFits) yield judge("fail", subject, messages.rpo, { ...values, band: inWords(level.rpo) });
  if (rtoFits && rpoFits) yield judge("pass", subject, messages.within, values);
}

function inWords({ from, to }: Range): Text {
  return to === undefined ? fill(ranges.atLeast, { from }) : fill(ranges.between, { from, to });
}
