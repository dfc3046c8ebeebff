import { createHash } from "node:crypto";
import type { Finding } from "../policies/rule";
import { reportable, subjectName } from "./wording";

/**
 * Name of each finding that stays the same from run to run, in any language and wherever the declaration moves: made of rule
 * and subject, and of a number where a rule says several things of one subject.
 */
export function fingerprints(findings: readonly Finding[]): ReadonlyMap<Finding, string> {
  const inOrder = new Set([...reportable(findings), ...findings]);
  const seen = new Map<string, number>();
  return new Map(
    [...inOrder].map((finding) => {
      const key = `${finding.rule}\n${subjectName(finding.subject)}`;
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      return [finding, fingerprint(number === 1 ? key : `${key}\n${number}`)];
    }),
  );
}

export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
