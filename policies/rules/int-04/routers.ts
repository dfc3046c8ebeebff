import { locatedSubject } from "../../facts/located";
import { domainsAt } from "../../facts/grades";
import { routersOf, type Router } from "../../facts/routers";
import { routesOf } from "../../facts/routes";
import { isVague } from "../../facts/vague";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { domainsOfSubnets, isOfCore } from "./domains";
import { messages } from "./messages";

/** Judges routers: none stands in two domains. The core meets each domain on a link and nowhere else. */
export function* judgeRouters(context: RuleContext): Iterable<Judgement> {
  for (const router of routersOf(context).all.values()) yield judgeRouter(context, router);
  for (const attached of routersOf(context).loose) {
    yield judge("undetermined", locatedSubject(context, attached), messages.unknown, {
      reason: "no plan has the router",
    });
  }
}

function judgeRouter(context: RuleContext, { resource, feet }: Router): Judgement {
  const subject = locatedSubject(context, resource);
  if (feet.some((foot) => isVague(context, foot))) {
    return judge("undetermined", subject, messages.unknown, { reason: "a loop chooses its network" });
  }
  const subnets = feet.flatMap((foot) => foot.subnets);
  const inside = domainsOfSubnets(context, subnets);
  const touched = domainsOfSubnets(context, subnets, true);
  const [one = "", other] = inside.length > 0 || !isOfCore(context, subnets) ? touched : inside;
  if (other !== undefined) return judge("fail", subject, messages.router, { one, other });
  const untold = feet.map(({ places }) => places).find((places) => typeof places === "string");
  return untold === undefined
    ? judge("pass", subject, messages.routerOk)
    : judge("undetermined", subject, messages.unknown, { reason: String(untold) });
}

/** Judges routes: none of a domain's routers or subnets knows the way to another domain. */
export function* judgeRoutes(context: RuleContext): Iterable<Judgement> {
  const { all } = routersOf(context);
  for (const { resource, at, written, destination } of routesOf(context.estate)) {
    const router = at && all.get(at);
    const subnets = router ? router.feet.flatMap((foot) => foot.subnets) : at ? [at] : [];
    if (isOfCore(context, subnets)) continue;
    const own = domainsOfSubnets(context, subnets, true);
    const [one] = own;
    if (one === undefined) continue;
    const subject = locatedSubject(context, resource);
    if (typeof destination === "string") {
      yield judge("undetermined", subject, messages.unknown, { reason: destination });
      continue;
    }
    const other = domainsAt(context.environment, destination, true).find(({ id }) => !own.includes(id));
    if (other) yield judge("fail", subject, messages.route, { one, other: other.id, destination: written });
  }
}
