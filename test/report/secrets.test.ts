import type { Language } from "../../messages/text";
import type { CheckResult, Finding } from "../../policies/rule";
import { buildReview, checkFormats, renderCheck, reviewFormats } from "../../report";
import { scrub } from "../../report/redact";
import { rules } from "../../policies/rules";
import { inText, marked, named, plan, secrets } from "./planted";
import { check, findings, input, text } from "./sample";

/** A check whose every text repeats every secret that shows itself, and where plans are known the others too. */
function leaking(all: string): CheckResult {
  const finding: Finding = {
    ...findings[0]!,
    subject: { ...findings[0]!.subject, address: `x.y["${all}"]` },
    message: text(all, all),
    evidence: { note: all, list: [all], db_password: "short", user_data: named.userData },
  };
  return {
    ...check,
    findings: [
      finding,
      { ...finding, result: "undetermined" },
      { ...finding, result: "waived", waiver: { document: all, until: "2026-12-31" } },
      { ...finding, result: "pass" },
      { ...finding, result: "not-applicable" },
      { ...finding, result: "wanted" },
    ],
    coverage: { ...check.coverage, unknown: [{ ...check.coverage.unknown[0]!, reason: all }] },
    problems: [{ message: text(all, all), place: { file: "plan.json", line: 1 } }],
    notRun: [{ id: "LAW-01", title: text("旧规", "Old law"), reason: text(all, all) }],
    clean: false,
  };
}

const shown = Object.values(inText)
  .map(([, within]) => within)
  .join("\n");
const whole = [shown, ...Object.values(marked), ...Object.values(named)].join("\n");
const review = buildReview({
  ...input,
  stacks: [
    { id: "agency-finance", site: "primary", preview: false, reused: false, plan },
    { id: "egress", site: "primary", preview: false, reused: false, failed: text(whole, whole) },
  ],
  check: leaking(whole),
});

const languages: readonly Language[] = ["zh", "en"];
const ofReview = languages.flatMap((language) => [
  ...reviewFormats.map((format) => [`${format.file} ${language}`, format.render(review, language)] as const),
  ...checkFormats.map(
    (format) =>
      [
        `check ${format} ${language}`,
        renderCheck(review.check, format, language, rules, { all: true }),
      ] as const,
  ),
]);
const ofCheck = languages.flatMap((language) =>
  checkFormats.map(
    (format) =>
      [
        `check ${format} ${language}`,
        renderCheck(leaking(shown), format, language, rules, { all: true }),
      ] as const,
  ),
);

test("there are at least twenty secrets, none part of another", () => {
  const all = secrets.map(([, secret]) => secret);
  expect(all.length).toBeGreaterThanOrEqual(20);
  expect(all.filter((secret) => all.some((other) => other !== secret && other.includes(secret)))).toEqual([]);
});

test.each(secrets)("%s stands in no format of a review", (_name, secret) => {
  for (const [format, output] of ofReview) expect([format, output.includes(secret)]).toEqual([format, false]);
});

test.each(Object.entries(inText))("%s stands in no format of a check without plans", (_name, [secret]) => {
  for (const [format, output] of ofCheck) expect([format, output.includes(secret)]).toEqual([format, false]);
});

test("a text of a rule, which holds no secret, stays as it is", () => {
  const own = rules.map(({ title, rationale, remedy }) => ({ title, rationale, remedy }));
  expect(scrub(own, [])).toEqual(own);
  const innocent = [
    "口令：至少十二位",
    "Password: to be set by the owner",
    "https://example.org:8443/a@b",
    "the token expires",
    "Basic networks",
    "key manager item payload",
  ];
  expect(scrub(innocent, [])).toEqual(innocent);
});
