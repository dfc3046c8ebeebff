import { formatAddress } from "../../facts/format-address";
import { factsOf } from "../../facts/facts";
import { groupRulesOf, type GroupRule } from "../../facts/group-rules";
import { hasDroppedIcmpType, type Ports } from "../../facts/ports";
import { isIcmp, isTunnel } from "../../facts/protocol";
import { judge } from "../../judgement";
import type { Judgement, RuleContext, Subject } from "../../rule";
import { messages } from "./messages";

/** Judges security-group rules one by one; a rule may miss several things at once. */
export function* judgeGroupRules(context: RuleContext): Iterable<Judgement> {
  for (const rule of groupRulesOf(context)) {
    const subject = factsOf(context).subject(rule.resource);
    const wrong = [
      ...judgeProtocol(context, rule, subject),
      ...(rule.ports ? judgePorts(rule.ports, subject) : []),
      ...judgeRemote(rule, subject),
    ];
    if (wrong.length > 0) yield* wrong;
    else yield judge("pass", subject, messages.ok);
  }
}

function* judgeProtocol(context: RuleContext, rule: GroupRule, subject: Subject): Iterable<Judgement> {
  const { protocol, resource } = rule;
  if (protocol.kind === "any") yield judge("fail", subject, messages.anyProtocol);
  else if (protocol.kind === "unknown") {
    yield judge("undetermined", subject, messages.unknownProtocol, { reason: protocol.reason });
  } else if (isTunnel(protocol.name)) {
    yield judge("fail", subject, messages.tunnel, { protocol: protocol.name });
  } else if (isIcmp(protocol.name) && hasDroppedIcmpType(context.estate, resource)) {
    yield judge("fail", subject, messages.zeroIcmp);
  }
}

/** Ports of a protocol that has them; for any protocol they are no limit worth a second finding. */
export function* judgePorts(ports: Ports, subject: Subject): Iterable<Judgement> {
  if (ports.kind === "unknown") {
    yield judge("undetermined", subject, messages.unknownPorts, { reason: ports.reason });
  } else if (ports.kind === "all") {
    const message = { absent: messages.allPorts, whole: messages.wholePorts, zero: messages.zeroPort }[
      ports.why
    ];
    yield judge("fail", subject, message);
  }
}

function* judgeRemote(
  { remote, internet, declaredInternet }: GroupRule,
  subject: Subject,
): Iterable<Judgement> {
  switch (remote.kind) {
    case "any":
      yield judge("fail", subject, messages.anyRemote);
      return;
    case "unknown":
      yield judge("undetermined", subject, messages.unknownRemote, { reason: remote.reason });
      return;
    case "group":
      return;
    default: {
      if (declaredInternet || internet.isEmpty) return;
      const { family, isAll } = remote.set;
      if (isAll) yield judge("fail", subject, messages.wholeRemote, { family: `IPv${family}` });
      else {
        const example = formatAddress(family, internet.intervals[0]?.[0] ?? 0n);
        yield judge("fail", subject, messages.internet, { example });
      }
    }
  }
}
