import type { Environment, Origin } from "../environments/model";
import type { Action } from "../estate/model";
import type { Text } from "../messages/text";
import type { ProjectCost } from "../policies/facts/cost";
import type { CheckResult, Rule } from "../policies/rule";
import type { ReviewPaths } from "./paths/review";

export type { ProjectCost, ReviewPaths };

/** What a report says of a rule beside its findings. */
export type RuleText = Pick<Rule, "id" | "remedy"> &
  Partial<Pick<Rule, "rationale" | "severity" | "waivable">>;

/** What a review is made from; the workflow and the check provide it. */
export interface ReviewInput {
  readonly environment: Environment;
  /** Day by which the rules judged, YYYY-MM-DD. */
  readonly date: string;
  readonly generatedFrom: Provenance;
  /** In order of application; also the unchanged and the failed ones. */
  readonly stacks: readonly PlannedStack[];
  /** Ids of the environment's other stacks, when only some were chosen: the review is then incomplete. */
  readonly omitted?: readonly string[];
  readonly check: CheckResult;
  /** The rules that judged, for their remedies. */
  readonly rules?: readonly RuleText[];
  /** From `projectCosts`; absent when cost was not computed. */
  readonly cost?: readonly ProjectCost[];
  /** From `reviewPaths`; absent when nobody followed the packets. */
  readonly paths?: ReviewPaths;
}

/** Where a review comes from. The review holds no clock of its own: a time appears only when it is given here. */
export interface Provenance {
  readonly commit?: string;
  /** Engine with version, such as `Terraform 1.14.0`. */
  readonly engine: string;
  /** Provider with version, such as `terraform-provider-openstack 3.4.0`. */
  readonly provider: string;
  /** Version of egov. */
  readonly toolVersion: string;
  /** Time of the run as ISO 8601. */
  readonly time?: string;
}

/** One stack's plan as the workflow hands it over. */
export interface PlannedStack {
  readonly id: string;
  readonly site: string;
  /** An upstream value is still a pending marker: reviewable, never applicable. */
  readonly preview: boolean;
  /** The plan of an earlier run was taken over because nothing changed. */
  readonly reused: boolean;
  /** Parsed `terraform show -json`; absent only when planning failed. */
  readonly plan?: unknown;
  /** Why there is no plan. */
  readonly failed?: Text;
  /** By Terraform address, from synthesis. */
  readonly origins?: Readonly<Record<string, Origin>>;
}

/** What a change set does, for people and machines. Plain JSON; review.json is made of it (`formats/review-json.ts`). */
export interface Review {
  readonly format: "egov-review/1";
  readonly environment: {
    readonly id: string;
    readonly name: Text;
    readonly kind: "extranet" | "intranet";
    readonly notice: Text;
    readonly marking: Text;
  };
  readonly date: string;
  readonly generatedFrom: Provenance;
  readonly verdict: Verdict;
  readonly totals: ActionCounts;
  readonly stacks: readonly StackReview[];
  /** Ids of stacks that were left out of this run. */
  readonly omitted: readonly string[];
  readonly units: readonly UnitReview[];
  /** All changes but reads and no-ops, destroy and replace first, then by stack and address. */
  readonly changes: readonly Change[];
  readonly check: CheckResult;
  readonly rules?: readonly RuleText[];
  readonly cost?: readonly ProjectCost[];
  /** Who can talk to whom. */
  readonly paths?: ReviewPaths;
  readonly unknown: UnknownCounts;
}

/**
 * `blocked`: a rule blocks. `incomplete`: a stack has no plan or was left out, or the check itself has a problem. `preview`: clean, but a stack must be planned again after its
 * upstream is applied. `unchanged`: nothing to do. `ready`: clean and applicable.
 */
export type VerdictKind = "blocked" | "incomplete" | "preview" | "unchanged" | "ready";

export interface Verdict {
  readonly kind: VerdictKind;
  /** Findings that block. */
  readonly blocking: number;
  /** Units that something changes for. */
  readonly units: number;
  readonly sentence: Text;
}

/** Number of resources by what happens to them. */
export type ActionCounts = Readonly<Record<Action, number>>;

export interface StackReview {
  readonly id: string;
  readonly site: string;
  readonly unit: string;
  readonly preview: boolean;
  readonly reused: boolean;
  readonly resources: ActionCounts;
  readonly failed?: Text;
}

export type UnitKind =
  | "agency"
  | "county"
  | "domain"
  | "platform"
  | "backbone"
  | "egress"
  | "exchange"
  | "services"
  | "operations"
  | "recovery"
  | "other";

/** What the change set means for one unit. */
export interface UnitReview {
  /** Id of the unit: of the agency, county or domain, else of the stack. */
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: Text;
  readonly stacks: readonly string[];
  readonly counts: ActionCounts;
  /** Planned to the end with nothing to change and nothing that blocks: may be folded away. */
  readonly unchanged: boolean;
  /** A stack of the unit is a preview. */
  readonly preview: boolean;
  /** Findings that block in this unit's stacks. */
  readonly blocking: number;
  readonly sentences: readonly Text[];
}

/** One resource that changes. */
export interface Change {
  readonly stack: string;
  readonly unit: string;
  readonly address: string;
  /** Name that the cloud shows. */
  readonly name?: string;
  readonly type: string;
  readonly action: Exclude<Action, "no-op" | "read">;
  readonly origin?: Origin;
  /** Attributes that differ; for a create all that are set or declared. */
  readonly attributes: readonly AttributeChange[];
  /** Attributes of a create that nobody declares and the cloud decides: known after apply, only counted. */
  readonly computed?: number;
}

/** Stands in place of a value that is not shown. */
export type Marker = { readonly marker: "sensitive" | "known-after-apply" };

export interface AttributeChange {
  readonly name: string;
  /** Absent when it was not set. A value is plain JSON in which a Marker may stand anywhere. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Shown on the page; the others only in JSON. */
  readonly headline?: true;
  /** The engine replaces the resource because of this attribute. */
  readonly forcesReplacement?: true;
}

/** What the plans cannot tell yet. */
export interface UnknownCounts {
  /** Attributes that are known after apply, over all changes. */
  readonly attributes: number;
  /** Of those, what a rule asked for and could not find out. */
  readonly asked: number;
}
