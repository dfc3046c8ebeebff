import type { Egress } from "../../../environments/types";
import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

const file = "egress.yaml";

/** Judges what YAML declares: egresses by level, and old egresses of departments by day. */
export function* judgeDeclared(context: RuleContext): Iterable<Judgement> {
  const { environment } = context;
  if (environment.settings.kind === "intranet") {
    if (!environment.egress) return;
    yield judge("fail", declared(environment, file, "egresses", environment.egress), messages.intranetEgress);
    return;
  }
  yield* judgeEgresses(context);
  yield* judgeLegacy(context);
}

function* judgeEgresses({ environment }: RuleContext): Iterable<Judgement> {
  const egresses = environment.egress?.egresses ?? [];
  const seen = new Set<string>();
  if (!egresses.some(({ level }) => level === "city")) {
    yield judge("fail", declared(environment, file, "egresses", environment.egress), messages.noCityEgress);
  }
  for (const egress of egresses) {
    const unit = unitOf(egress);
    const second = seen.has(unit);
    seen.add(unit);
    const subject = declared(environment, file, `egresses/${egress.id}`, egress);
    const values = { egress: egress.id, unit: egress.unit };
    if (egress.level === "city") {
      yield judge(
        second ? "fail" : "pass",
        subject,
        second ? messages.secondCity : messages.cityEgress,
        values,
      );
    } else {
      yield judge(
        second ? "fail" : "pass",
        subject,
        second ? messages.secondCounty : messages.countyEgress,
        values,
      );
    }
  }
}

// The opinion allows one egress for each level of government; whether a county keeps one is its choice.
function unitOf({ level, unit }: Egress): string {
  return level === "city" ? "city" : `county ${unit}`;
}

function* judgeLegacy({ environment, date }: RuleContext): Iterable<Judgement> {
  const listed = environment.egress?.legacyEgresses ?? [];
  const names = new Map(environment.agencies.map((agency) => [agency.id, agency.name]));
  for (const legacy of listed) {
    const subject = declared(environment, file, `legacyEgresses/${legacy.agency}`, legacy);
    const over = legacy.until < date;
    const values = { agency: names.get(legacy.agency) ?? legacy.agency, until: legacy.until };
    yield judge(over ? "fail" : "pass", subject, over ? messages.legacyOver : messages.legacy, values);
  }
  for (const agency of environment.agencies) {
    if (agency.duties.egress !== "legacy" || listed.some((legacy) => legacy.agency === agency.id)) continue;
    const subject = declared(
      environment,
      `agencies/${agency.id}.yaml`,
      "duties/egress",
      agency.duties,
      "egress",
    );
    yield judge("fail", subject, messages.legacyUnlisted, { agency: agency.name });
  }
}
