import type { Origin } from "../environments/model";

/** A stack in the graph of stacks of an environment. */
export interface StackNode {
  readonly id: string;
  /** Ids of the stacks whose outputs it needs. */
  readonly dependsOn: readonly string[];
  /** Site that it builds on; names the region. */
  readonly site: string;
}

/** An input variable that the workflow feeds from the output of another stack: `<stack>__<output>`. */
export interface StackInput {
  readonly variable: string;
  readonly stack: string;
  readonly output: string;
}

/** A synthesised stack: Terraform JSON and where each resource comes from. */
export interface SynthesisedStack extends StackNode {
  /** Content of cdk.tf.json, pretty-printed; the same environment gives the same bytes. */
  readonly template: string;
  /** By Terraform address; an index such as `[0]` never occurs, since synthesis expands loops. */
  readonly origins: Readonly<Record<string, Origin>>;
  readonly inputs: readonly StackInput[];
}
