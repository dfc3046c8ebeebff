import type { Rule } from "../../rule";
import { judgeAssignments, judgeMemberships } from "./assignments";
import { judgeProjects } from "./projects";

/** Users of a unit have roles in its own project only; what rules over others is in the hands of the platform's groups. */
export const rule: Rule = {
  id: "OST-25",
  title: { zh: "角色不越过单位", en: "No role crosses a unit" },
  rationale: {
    zh: "在别的单位的项目里有角色,就能在那里建机器、看数据,不经过任何网络边界;继承的和域上的角色对全部单位有效。",
    en: "Whoever has a role in another unit's project builds machines and reads data there, past every boundary; inherited roles and those of a domain hold everywhere.",
  },
  remedy: {
    zh: "只给本单位的操作员组本项目的操作员角色;管理角色只给平台的管理员组;不用继承和域上的角色;管理员由身份管理流程加入组,不写在计划中。",
    en: "Give a unit's operators the operator role in their own project; administrative roles to the platform's groups only; no inherited role, none on a domain; let people join administrators' groups by the identity process, not by a plan.",
  },
  norms: [
    { norm: "gb-t-22239-2019", clause: "8.1.4.2 d" },
    { norm: "gb-t-22239-2019", clause: "8.2.2.1 b" },
  ],
  severity: "critical",
  waivable: true,
  *check(context) {
    yield* judgeAssignments(context);
    yield* judgeMemberships(context);
    yield* judgeProjects(context);
  },
};
