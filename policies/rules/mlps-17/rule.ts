import { judgeDeclared } from "./declared";
import { judgeHolders } from "./holders";
import type { Rule } from "../../rule";

/** System, security and audit administrators are different identities: nobody holds two of these roles on one project. */
export const rule: Rule = {
  id: "MLPS-17",
  title: { zh: "三类管理员分立", en: "Administrators of three kinds are apart" },
  rationale: {
    zh: "应授予管理用户所需的最小权限,实现管理用户的权限分离;一人兼任两类,就可以既操作又抹去痕迹。",
    en: "Managers have the least rights and their rights are separate; one who holds two kinds can act and wipe the traces.",
  },
  remedy: {
    zh: "三类角色分给三个用户组,用户不跨组;不分配 OpenStack 的 admin 角色,不用继承分配叠加。",
    en: "Give the three roles to three groups without common members; assign neither OpenStack's admin role nor inherited roles that add up.",
  },
  norms: [{ norm: "gb-t-22239-2019", clause: "8.1.4.2 d" }],
  severity: "high",
  waivable: true,
  *check(context) {
    yield judgeDeclared(context);
    yield* judgeHolders(context);
  },
};
