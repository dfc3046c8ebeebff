import type { DocumentRef, ProjectFile } from "../../../environments/types";
import { isBlank } from "../../facts/blank";
import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages, stepNames } from "./messages";
import { opinionDay, stepsOf, type Step } from "./steps";

/** A project carries its approvals with number and date, and none without those before it. */
export const rule: Rule = {
  id: "OPN-10",
  title: { zh: "项目按序审批", en: "Approvals of a project in order" },
  rationale: {
    zh: "建设项目应分别征求市电子政务办和市财政意见后报政府,经市政府批准后组织专家审查,再由财政评审中心出具上限值,以规避重复建设和盲目投资。",
    en: "The e-government office and finance are heard, then the city approves, experts review, and the finance review sets a ceiling: this keeps out double and blind investment.",
  },
  remedy: {
    zh: "补齐缺少的审批文件,按实际文号和日期填写 projects/<项目>.yaml;次序倒置的,重新履行程序。",
    en: "Obtain what is missing and enter true numbers and dates in projects/<project>.yaml; where the order was turned round, go through the procedure again.",
  },
  norms: [{ norm: "opinion-2017", clause: "三(二)" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    for (const project of context.environment.projects) yield* judgeProject(context, project);
  },
};

type Done = Step & { readonly document: DocumentRef };

function* judgeProject(context: RuleContext, project: ProjectFile): Iterable<Judgement> {
  const { environment } = context;
  const file = `projects/${project.id}.yaml`;
  const all = stepsOf(project);
  const done = all.filter((step): step is Done => step.document !== undefined);
  const values = { project: project.name, done: done.length, all: all.length };
  const subject = declared(environment, file, "approvals", project.approvals);
  const city = project.approvals.city?.date;
  if (done.length < all.length && city !== undefined && city < opinionDay) {
    yield judge("not-applicable", subject, messages.older, { ...values, city });
    return;
  }
  const missing = [...judgeMissing(context, project, all, done)];
  const wrong = done.flatMap((step) => judgeStep(context, project, step, done) ?? []);
  yield* missing;
  yield* wrong;
  if (missing.length + wrong.length > 0) return;
  yield judge("pass", subject, done.length === all.length ? messages.inOrder : messages.open, values);
}

function* judgeMissing(
  { environment }: RuleContext,
  project: ProjectFile,
  all: readonly Step[],
  done: readonly Done[],
): Iterable<Judgement> {
  for (const step of all) {
    if (step.document !== undefined) continue;
    const later = done.find(({ rank }) => rank > step.rank);
    if (!later) continue;
    const subject = declared(
      environment,
      `projects/${project.id}.yaml`,
      `approvals/${step.id}`,
      project.approvals,
    );
    const values = { project: project.name, earlier: stepNames[step.id], later: stepNames[later.id] };
    yield judge("fail", subject, messages.skipped, values);
  }
}

function judgeStep(
  context: RuleContext,
  project: ProjectFile,
  step: Done,
  done: readonly Done[],
): Judgement | undefined {
  const { environment, date } = context;
  const { number, date: day } = step.document;
  const path = step.id === "ceiling" ? "ceiling" : `approvals/${step.id}`;
  const subject = declared(environment, `projects/${project.id}.yaml`, path, step.document);
  const values = { project: project.name, step: stepNames[step.id], day, number };
  if (isBlank(number)) return judge("fail", subject, messages.unnumbered, values);
  if (day > date) return judge("fail", subject, messages.future, values);
  const before = done.slice(0, done.indexOf(step));
  const twin = before.find(({ document }) => document.number === number);
  if (twin) return judge("fail", subject, messages.sameDocument, { ...values, other: stepNames[twin.id] });
  const earlier = before.find(({ rank, document }) => rank < step.rank && document.date > day);
  if (!earlier) return undefined;
  return judge("fail", subject, messages.disorder, {
    project: project.name,
    later: stepNames[step.id],
    laterDate: day,
    earlier: stepNames[earlier.id],
    earlierDate: earlier.document.date,
  });
}
