import { isBlank } from "../../../policies/facts/blank";
import { whyNotCleared } from "../../../policies/facts/clearances";
import { isHigher } from "../../../policies/facts/grades";
import { isMarkedClassified, namesSecret } from "../../../policies/facts/markings";
import { isIn, levels } from "../../../policies/rules/dr-01/levels";

test.each(["", "  ", "-", "——", "无", "待定。", "N/A", "TBD", "(待补)", "xxx"])(
  '"%s" says nothing',
  (text) => {
    expect(isBlank(text)).toBe(true);
  },
);

test.each(["示例〔2026〕第1号", "No. 1", "无条件共享的依据", "《审计法》"])('"%s" says something', (text) => {
  expect(isBlank(text)).toBe(false);
});

test.each(["本条为国家秘密", "工作秘密清单", "机密★5年", "a state secret", "Top secret plans", "涉密名单"])(
  '"%s" names a secret',
  (text) => {
    expect(namesSecret(text)).toBe(true);
  },
);

test.each([
  "不涉及国家秘密和工作秘密",
  "非涉密信息",
  "no state secrets",
  "non-classified",
  "商业秘密和个人隐私",
  "Trade secrets of enterprises",
  "保密义务",
])('"%s" names none', (text) => {
  expect(namesSecret(text)).toBe(false);
});

test("a denial does not hide a secret beside it", () => {
  expect(namesSecret("不涉及国家秘密,但含工作秘密")).toBe(true);
  expect(isMarkedClassified("unclassified and classified parts")).toBe(true);
});

test("a grade is higher than the one below, not than itself", () => {
  expect(isHigher("confidential", "secret")).toBe(true);
  expect(isHigher("secret", "confidential")).toBe(false);
  expect(isHigher("secret", "secret")).toBe(false);
});

test.each([
  [1, 2880, 1440, 10080],
  [2, 1440, 1440, 10080],
  [3, 720, 60, 1440],
  [4, 60, 60, 1440],
  [5, 1, 0, 30],
  [6, 0, 0, 0],
])("level %i begins at an RTO of %i min and takes an RPO of %i to %i min", (level, rto, from, to) => {
  const { rto: rtoRange, rpo: rpoRange } = levels[level] ?? { rto: { from: -1 }, rpo: { from: -1 } };
  expect([rto - 1, rto].map((minutes) => isIn(rtoRange, minutes))).toEqual([false, true]);
  expect([from - 1, from, to, to + 1].map((minutes) => isIn(rpoRange, minutes))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe("an evaluation and the approval after it", () => {
  const passed = (date: string, number = "1") => ({ number, date, result: "passed" as const });
  const why = (...[evaluation, approval]: Parameters<typeof pair>) =>
    whyNotCleared(pair(evaluation, approval), "2026-06-30")?.en;
  function pair(evaluation: ReturnType<typeof passed>, approval: ReturnType<typeof passed>) {
    return { evaluation, approval };
  }

  test("clear what they are about when both have passed, also on one day", () => {
    expect(why(passed("2026-01-05"), passed("2026-01-05"))).toBeUndefined();
  });

  test("do not when the approval came first, a number is missing or a day is still to come", () => {
    expect(why(passed("2026-02-05"), passed("2026-01-05"))).toMatch(/older than the evaluation/);
    expect(why(passed("2026-01-05", " "), passed("2026-01-06"))).toMatch(/no document number/);
    expect(why(passed("2026-01-05"), passed("2026-07-01"))).toMatch(/after the day/);
  });

  test.each(["failed", "pending"] as const)("do not when one is %s", (result) => {
    const { evaluation } = pair(passed("2026-01-05"), passed("2026-01-06"));
    expect(whyNotCleared({ evaluation, approval: { ...evaluation, result } }, "2026-06-30")).toBeDefined();
    expect(
      whyNotCleared({ evaluation: { ...evaluation, result }, approval: evaluation }, "2026-06-30"),
    ).toBeDefined();
  });
});
