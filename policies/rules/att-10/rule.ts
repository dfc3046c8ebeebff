import type { InspectionResult } from "../../../environments/types";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";

const messages = {
  passed: {
    zh: "{unit} 有 {year} 年度检查结果({document})",
    en: "{unit} has an inspection result for {year} ({document}).",
  },
  failed: {
    zh: "{unit} 的 {year} 年度检查不合格({document})",
    en: "{unit} failed the inspection for {year} ({document}).",
  },
  wanted: {
    zh: "计划不能证明:inspection/{year}.yaml 中需要 {unit} 的检查结果",
    en: "No plan proves this; wanted in inspection/{year}.yaml: the result of {unit}.",
  },
};

/** Every unit has an inspection result for the year before the day of judgement. */
export const rule: Rule = {
  id: "ATT-10",
  title: { zh: "年度检查有结果", en: "Units have the result of the yearly inspection" },
  rationale: {
    zh: "加强监督检查,定期通报各单位的建设应用情况;没有检查结果的单位无从考核。",
    en: "Units are inspected regularly; one without a result cannot be held to anything.",
  },
  remedy: {
    zh: "把检查结果写入 inspection/<年>.yaml;不合格的按意见整改后复查。",
    en: "Enter the result in inspection/<year>.yaml; a unit that failed mends what was found and is inspected again.",
  },
  norms: [{ norm: "opinion-2017", clause: "三(五)" }],
  severity: "low",
  waivable: true,
  decidedBy: "attest",
  *check(context) {
    const { environment, date } = context;
    const year = Number(date.slice(0, 4)) - 1;
    const results = environment.inspections
      .filter((file) => file.year === year)
      .flatMap((file) => file.results);
    const units = [...factsOf(context).units.values()].filter(
      ({ kind }) => kind === "agency" || kind === "county",
    );
    for (const { id, kind } of units) {
      const nodes = kind === "agency" ? environment.agencies : environment.counties;
      const node = nodes.find((unit) => unit.id === id);
      const file = kind === "agency" ? `agencies/${id}.yaml` : `counties/${id}.yaml`;
      const subject = declared(environment, file, "id", node, "id");
      const result = results.findLast(({ unit }) => unit === id);
      const values = { unit: id, year };
      yield result
        ? judgeResult(context, result, subject, year)
        : judge("wanted", subject, messages.wanted, values);
    }
  },
};

function judgeResult(
  { environment }: RuleContext,
  result: InspectionResult,
  subject: Judgement["subject"],
  year: number,
): Judgement {
  const values = { unit: result.unit, year, document: result.document.number };
  if (result.result !== "failed") return judge("pass", subject, messages.passed, values);
  const file = `inspection/${year}.yaml`;
  const place = declared(environment, file, `results/${result.unit}`, result, "result");
  return judge("fail", place, messages.failed, values);
}
