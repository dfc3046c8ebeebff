import { buildEstate } from "../../estate/plan";
import { check } from "../../policies/engine";
import { judge } from "../../policies/judgement";
import type { Rule } from "../../policies/rule";
import { inlinePlan } from "./inline-plan";
import { minimalEnvironment, today } from "./minimal";

const text = { zh: "甲", en: "A" };

test("a rule may give more findings than a call takes arguments", () => {
  const many = 200_000;
  const rule: Rule = {
    id: "MANY-01",
    title: text,
    rationale: text,
    remedy: text,
    norms: [{ norm: "opinion-2017", clause: "二(一)4" }],
    severity: "low",
    waivable: false,
    *check() {
      for (let at = 0; at < many; at += 1) yield judge("pass", { address: `a.${at % 10}` }, text);
    },
  };
  const estate = buildEstate([inlinePlan([{ type: "openstack_networking_network_v2", name: "net" }])]);
  const outcome = check({ environment: minimalEnvironment(), estate, rules: [rule], date: today });
  expect(outcome.problems).toEqual([]);
  expect(outcome.findings).toHaveLength(many);
  expect(outcome.rules).toMatchObject([{ id: "MANY-01", subjects: 10, worst: "pass" }]);
});
