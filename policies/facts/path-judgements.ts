import type { Text } from "../../messages/text";
import type { Area } from "../../reachability/areas";
import type { Assertion, Breach } from "../../reachability/assertions";
import { judge } from "../judgement";
import type { Judgement, RuleContext, Subject } from "../rule";
import { factsOf } from "./facts";
import { breachesOf, doubtNames, openPathsOf, unitName, wayOf } from "./open-paths";
import { openedBy } from "./opened-by";

/** A unit that an assertion is about. */
export interface Held {
  readonly name: string;
  readonly matches: (area: Area) => boolean;
  readonly subject: Subject;
}

/** Texts of an assertion; `{from}`, `{to}` and `{services}` in the first two, `{unit}` and what `values` gives in the last. */
export interface PathTexts {
  readonly forbidden: Text;
  readonly undeclared: Text;
  /** One more sentence where the way depends on what the plan does not tell; `{doubts}`. */
  readonly possible: Text;
  readonly kept: Text;
}

/** Judges what is open between units: each breach, and each unit without one. */
export function* judgePaths(
  context: RuleContext,
  assertion: Assertion,
  units: readonly Held[],
  texts: PathTexts,
): Iterable<Judgement> {
  const breaches = breachesOf(context, assertion);
  for (const breach of breaches) yield judgeBreach(context, breach, units, texts);
  for (const { name, matches, subject } of units) {
    const isBroken = breaches.some(({ from, to }) => matches(from) || matches(to));
    if (!isBroken) yield judge("pass", subject, texts.kept, { unit: name });
  }
}

function judgeBreach(
  context: RuleContext,
  breach: Breach,
  units: readonly Held[],
  texts: PathTexts,
): Judgement {
  const { from, to, why, services, reached, doubtful } = breach;
  const unit = units.find(({ matches }) => matches(from)) ?? units.find(({ matches }) => matches(to));
  const subject = subjectOf(context, breach, unit?.subject ?? environmentSubject);
  const doubts = doubtNames(reached.trail);
  const values = {
    from: endName(from),
    to: endName(to),
    services: services.join(" "),
    doubts: doubts.join("; "),
  };
  const text = texts[why];
  const template = doubtful
    ? { zh: text.zh + texts.possible.zh, en: `${text.en} ${texts.possible.en}` }
    : text;
  return judge(doubtful ? "undetermined" : "fail", subject, template, values, {
    services,
    path: wayOf(reached.trail),
    ...(doubts.length > 0 ? { doubts } : {}),
  });
}

/** What opens the way, at its own line of YAML, else that of its owner, else that of the unit. */
function subjectOf(context: RuleContext, breach: Breach, unit: Subject): Subject {
  const resource = openedBy(context.environment, openPathsOf(context).city.compiled.network, breach);
  if (!resource) return unit;
  const subject = factsOf(context).subject(resource);
  return subject.origin || !unit.origin ? subject : { ...subject, origin: unit.origin };
}

/** A unit, with the system where it is known. */
function endName(area: Area): Text {
  const { zh, en } = unitName(area);
  const { system, tier } = area;
  if (system === undefined) return { zh, en };
  return { zh: `${zh}(${system}/${tier})`, en: `${en} (${system}/${tier})` };
}

const environmentSubject: Subject = { address: "environment.yaml" };
