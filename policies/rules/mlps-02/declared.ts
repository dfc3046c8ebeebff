import { AddressSet } from "../../../estate/address-set";
import { declared } from "../../facts/declarations";
import { importantAddresses } from "../../facts/important-networks";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Judges where the lines of the egress end on the inside. */
export function* judgeDeclared(context: RuleContext): Iterable<Judgement> {
  const { environment } = context;
  const important = importantAddresses(context);
  for (const link of environment.egress?.egresses.flatMap(({ links }) => links) ?? []) {
    const edge = environment.backbone.networks.find(({ id }) => id === link.edge);
    const block = edge && AddressSet.parse(edge.cidr);
    if (!edge || !block) continue;
    const subject = declared(environment, "egress.yaml", `egresses/links/${link.id}`, link, "edge");
    const values = { line: link.id, zone: edge.zone };
    yield block.intersects(important)
      ? judge("fail", subject, messages.edge, values)
      : judge("pass", subject, messages.edgeOk, values);
  }
}
