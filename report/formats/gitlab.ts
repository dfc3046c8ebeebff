import type { Language } from "../../messages/text";
import type { Finding, Severity } from "../../policies/rule";
import { fingerprint, fingerprints } from "../fingerprints";
import { plain } from "../markup";
import { filePlace, inProject } from "../places";
import { notRunSentences, notable, problemSentences, sayIn, subjectName } from "../wording";
import type { CheckFormat } from "./format";
import { lines } from "./json";

/** One entry of GitLab's code-quality report. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: "info" | "minor" | "major" | "critical" | "blocker";
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const severities: Readonly<Record<Severity, Issue["severity"]>> = {
  critical: "blocker",
  high: "critical",
  medium: "major",
  low: "minor",
};

/** GitLab code quality: what needs an eye, at the line of its declaration; a waived finding and a rule not run as information. */
export const gitlab: CheckFormat = {
  render(result, language, _rules, source) {
    const say = sayIn(language);
    // An entry needs a file: what has none of its own is shown at the file that every environment has.
    const elsewhere = inProject("environment.yaml", source);
    const general = (severity: Issue["severity"]) => (sentence: string) => ({
      description: plain(sentence),
      check_name: "egov",
      fingerprint: fingerprint(`egov\n${sentence}`),
      severity,
      location: { path: elsewhere, lines: { begin: 1 } },
    });
    const findings = notable(result.findings);
    const names = fingerprints(result.findings);
    const issues: Issue[] = [
      ...problemSentences(result, language, say).map(general("blocker")),
      ...findings.map((finding) => {
        const place = filePlace(finding.subject, source);
        return {
          description: plain(descriptionOf(finding, language)),
          check_name: finding.rule,
          fingerprint: names.get(finding) ?? "",
          severity: finding.result === "waived" ? ("info" as const) : severities[finding.severity],
          location: { path: place?.path ?? elsewhere, lines: { begin: place?.line ?? 1 } },
        };
      }),
      ...notRunSentences(result, say).map(general("info")),
    ];
    return `${lines(issues, 0)}\n`;
  },
};

function descriptionOf(finding: Finding, language: Language): string {
  const say = sayIn(language);
  return say("finding.line", {
    result: say(`result.${finding.result}`),
    rule: finding.rule,
    message: finding.message,
    subject: subjectName(finding.subject),
  });
}
