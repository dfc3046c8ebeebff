import type { Environment, Origin } from "../environments/model";
import type { Estate, Resource, Value } from "../estate/model";
import type { SourceKind } from "../estate/sources/kind";
import type { Problem } from "../messages/errors";
import type { Text } from "../messages/text";

/** Result for one subject; `undetermined` blocks where `fail` would; `wanted` names evidence that no plan holds and does not block. */
export type Result = "pass" | "fail" | "undetermined" | "not-applicable" | "waived" | "wanted";

/** What can decide a rule: a plan, the running cloud, or a document that somebody answers for. */
export type DecidedBy = "plan" | "live" | "attest";

export type Severity = "critical" | "high" | "medium" | "low";

/** A clause of a norm in `policies/norms.yaml`. */
export interface NormRef {
  /** Key in norms.yaml, such as `opinion-2017`. */
  readonly norm: string;
  readonly clause: string;
}

/** What was judged: a resource of a stack, or a declaration in YAML. */
export interface Subject {
  /** Absent for a declaration. */
  readonly stack?: string;
  /** Terraform address, or the declaration as `agencies/finance.yaml#systems/budget`. */
  readonly address: string;
  readonly origin?: Origin;
}

/** What a rule says of one subject. */
export interface Judgement {
  readonly result: Exclude<Result, "waived">;
  readonly subject: Subject;
  readonly message: Text;
  /** Facts that led to it, for machines and for people who want to know: no secrets. */
  readonly evidence?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /**
   * Faults behind it that other rules tell, each with the rules that may: it is left to them where each fault is a fail of one of
   * its rules.
   */
  readonly leftTo?: readonly (readonly Told[])[];
}

/** A rule at one of its subjects. */
export interface Told {
  readonly rule: string;
  readonly subject: Subject;
}

/** What a rule may look at. */
export interface RuleContext {
  readonly environment: Environment;
  readonly estate: Estate;
  /** Day by which norms and dated exceptions are judged, YYYY-MM-DD. */
  readonly date: string;
  /** Plans of some stacks were left out on purpose, so a part that is not there is not known to be missing. */
  readonly partial: boolean;
  /** Subject of a resource; its origin is the one that synthesis wrote. */
  subject(resource: Resource): Subject;
}

/** One rule: a folder of `policies/rules/<id>/` with a compliant and a violating example. */
export interface Rule {
  /** Stable id such as `OPN-06`. */
  readonly id: string;
  readonly title: Text;
  readonly rationale: Text;
  readonly remedy: Text;
  readonly norms: readonly NormRef[];
  readonly severity: Severity;
  readonly waivable: boolean;
  /** A `live` rule may fail by a plan but never pass by one; only `live` and `attest` rules give `wanted`. @default "plan" */
  readonly decidedBy?: DecidedBy;
  check(context: RuleContext): Iterable<Judgement>;
}

/** A judgement with its rule, as reports show it. */
export interface Finding {
  readonly rule: string;
  readonly result: Result;
  readonly severity: Severity;
  readonly subject: Subject;
  readonly message: Text;
  /** Citations in both languages, such as `衡阳市实施意见(2017)二(一)4`; the clause only where it is verified. */
  readonly norms: readonly Text[];
  readonly evidence?: Judgement["evidence"];
  readonly waiver?: { readonly document: string; readonly until: string };
}

/** Whole outcome of a check. */
export interface CheckResult {
  readonly date: string;
  readonly findings: readonly Finding[];
  readonly rules: readonly {
    readonly id: string;
    readonly title: Text;
    readonly subjects: number;
    readonly worst: Result;
    /** Absent for a rule that plans decide. */
    readonly decidedBy?: DecidedBy;
  }[];
  readonly coverage: Coverage;
  /** False when a finding blocks or the check itself has a problem. */
  readonly clean: boolean;
  /** Why the check is not complete: a rule that crashed, a resource type that no rule knows. */
  readonly problems?: readonly Problem[];
  /** Rules that did not judge, such as those whose norms are not in force on the day. */
  readonly notRun?: readonly { readonly id: string; readonly title: Text; readonly reason: Text }[];
}

/**
 * How many attributes rules asked for, by how they were told: written as plain values, not there, or not written as plain values
 * and told by a default, by what they refer to, or not at all.
 */
export type Asked = Readonly<Record<Value["state"], number>>;

/** What the check looked at. A check that looked at nothing is an error. */
export interface Coverage {
  readonly stacks: number;
  readonly resources: number;
  /** Resources that at least one rule gave a result for. */
  readonly judged: number;
  /** By type, resources that no rule looked at. */
  readonly notJudged: Readonly<Record<string, number>>;
  /** Attributes that a rule asked for and that stayed unknown. */
  readonly unknown: readonly {
    readonly stack: string;
    readonly address: string;
    readonly attribute: string;
    readonly reason: string;
  }[];
  readonly asked?: Asked;
  /** What the stacks were read from, and which of them; kinds that none was read from are left out. */
  readonly sources?: Readonly<Partial<Record<SourceKind, readonly string[]>>>;
}
