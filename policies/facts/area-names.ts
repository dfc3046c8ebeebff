import { fill, type Text } from "../../messages/text";
import type { Area } from "./boundaries";

const names: Readonly<Record<Area["kind"], Text>> = {
  agency: { zh: "部门 {id}", en: "agency {id}" },
  county: { zh: "县市区 {id}", en: "county {id}" },
  mirror: { zh: "灾备网络 {id}", en: "recovery network {id}" },
  core: { zh: "外网核心", en: "the core of the network" },
  recovery: { zh: "灾备站点", en: "the recovery site" },
  outside: { zh: "互联网", en: "the internet" },
  other: { zh: "项目 {id}", en: "project {id}" },
  beyond: { zh: "计划之外的路由器", en: "a router that no plan has" },
};

/** An area in words. */
export function areaName({ kind, id }: Area): Text {
  return fill(names[kind], { id });
}
