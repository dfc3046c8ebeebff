import type { AgencyFile } from "../../../environments/types";
import type { Text } from "../../../messages/text";
import { declared } from "../../facts/declarations";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { opinionDay } from "../opn-10/steps";
import { dutyNames, messages } from "./messages";

/** A unit that has not done its part of the consolidation gets no new project. */
export const rule: Rule = {
  id: "OPN-12",
  title: { zh: "整合不到位的单位不批新项目", en: "No new project while duties are open" },
  rationale: {
    zh: "凡是一张网建设和资源整合落实不到位的单位,不再审批新建电子政务项目。",
    en: "A unit that has not joined the one network or not merged its resources is granted no new project.",
  },
  remedy: {
    zh: "先取消独立出口、迁移机房、整合网站,再申报项目;经批准的例外写入 waivers.yaml。",
    en: "Close the egress, move the server room, merge the site first, then apply; an exception that was granted goes into waivers.yaml.",
  },
  norms: [{ norm: "opinion-2017", clause: "三(二)" }],
  severity: "medium",
  waivable: true,
  *check(context) {
    for (const agency of context.environment.agencies) yield* judgeAgency(context, agency);
  },
};

function* judgeAgency({ environment }: RuleContext, agency: AgencyFile): Iterable<Judgement> {
  const subject = declared(environment, `agencies/${agency.id}.yaml`, "duties", agency.duties);
  const open = openDuties(agency);
  const values = { unit: agency.name, duties: listed(open) };
  if (open.length === 0) {
    yield judge("pass", subject, messages.none, values);
    return;
  }
  // A duty that is open today was open on every day since the opinion.
  const fresh = environment.projects.filter(
    ({ owner, approvals }) => owner === agency.id && (approvals.city?.date ?? opinionDay) >= opinionDay,
  );
  for (const project of fresh) {
    const { city } = project.approvals;
    const place = declared(environment, `projects/${project.id}.yaml`, "approvals/city", city ?? project);
    const all = { ...values, project: project.name, city: city?.date ?? "-" };
    yield judge("fail", place, city ? messages.newProject : messages.unapproved, all);
  }
  if (fresh.length === 0) yield judge("pass", subject, messages.noProject, values);
}

function openDuties({ duties }: AgencyFile): readonly Text[] {
  return [
    ...(duties.egress === "legacy" ? [dutyNames.egress] : []),
    ...(duties.serverRoom === "to-move" ? [dutyNames.serverRoom] : []),
    ...(duties.website === "to-merge" ? [dutyNames.website] : []),
  ];
}

function listed(duties: readonly Text[]): Text {
  return { zh: duties.map(({ zh }) => zh).join("、"), en: duties.map(({ en }) => en).join(", ") };
}
