import { settleOverlaps, type Draft } from "../../policies/overlaps";

const text = (en: string) => ({ zh: en, en });

function draft(rule: string, address: string, more: Partial<Draft> = {}): Draft {
  return {
    rule,
    result: "fail",
    severity: "high",
    subject: { stack: "s", address },
    message: text(`${rule} of ${address}`),
    norms: [text(`norm of ${rule}`)],
    ...more,
  };
}

const told = (rule: string, address: string) => ({ rule, subject: { stack: "s", address } });

/** `RULE address result [norms]` of each finding. */
function settled(...drafts: readonly Draft[]): readonly string[] {
  return settleOverlaps(drafts).map(
    ({ rule, subject, result, norms }) =>
      `${rule} ${subject.address} ${result} [${norms.map(({ en }) => en).join(", ")}]`,
  );
}

describe("a fault that two rules see", () => {
  const teller = draft("B", "x");

  test("is left to the one that tells it, which cites the norms of both", () => {
    expect(settled(draft("A", "x", { leftTo: [[told("B", "x")]] }), teller)).toEqual([
      "A x not-applicable [norm of A]",
      "B x fail [norm of B, norm of A]",
    ]);
    const [left] = settleOverlaps([draft("A", "x", { leftTo: [[told("B", "x")]] }), teller]);
    expect(left?.message.en).toContain("B");
    expect(left?.message.en).toContain("s::x");
    expect(left).not.toHaveProperty("leftTo");
  });

  test("the norms of several are cited once each, in order", () => {
    const same = draft("A", "y", { leftTo: [[told("B", "x")]] });
    const other = draft("C", "z", { leftTo: [[told("B", "x")]] });
    expect(settled(draft("A", "x", { leftTo: [[told("B", "x")]] }), same, other, teller).at(-1)).toBe(
      "B x fail [norm of B, norm of A, norm of C]",
    );
  });

  test.each([
    ["that is not in the result", [draft("B", "y")]],
    ["that passes", [draft("B", "x", { result: "pass" })]],
    ["that is waived", [draft("B", "x", { result: "waived" })]],
    ["that is left to a third", [draft("B", "x", { leftTo: [[told("C", "x")]] })]],
    ["of another stack", [draft("B", "x", { subject: { stack: "t", address: "x" } })]],
  ])("stays where it would be left to one %s", (_, others) => {
    expect(settled(draft("A", "x", { leftTo: [[told("B", "x")]] }), ...others)[0]).toBe(
      "A x fail [norm of A]",
    );
  });

  test("is left only when each part has one that tells it; the first of alternatives does", () => {
    const parts = draft("A", "x", { leftTo: [[told("B", "x")], [told("C", "x"), told("D", "x")]] });
    expect(settled(parts, teller)[0]).toBe("A x fail [norm of A]");
    expect(settled(parts, teller, draft("D", "x"))).toEqual([
      "A x not-applicable [norm of A]",
      "B x fail [norm of B, norm of A]",
      "D x fail [norm of D, norm of A]",
    ]);
    expect(settled(parts, teller, draft("C", "x"), draft("D", "x")).slice(2)).toEqual([
      "C x fail [norm of C, norm of A]",
      "D x fail [norm of D]",
    ]);
  });

  test("is left by a fail only", () => {
    const unsure = draft("A", "x", { result: "undetermined", leftTo: [[told("B", "x")]] });
    expect(settled(unsure, teller)).toEqual(["A x undetermined [norm of A]", "B x fail [norm of B]"]);
  });

  test("is told by each where nothing is left", () => {
    const drafts = [draft("A", "x"), teller];
    expect(settleOverlaps(drafts)).toBe(drafts);
  });
});
