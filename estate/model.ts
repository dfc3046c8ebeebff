import type { Origin } from "../environments/model";
import type { SourceKind } from "./sources/kind";

/** What a plan does to a resource. `no-op` resources are judged like all others. */
export type Action = "no-op" | "create" | "read" | "update" | "replace" | "delete" | "forget";

/** Result of asking a resource for an attribute after the change. */
export type Value =
  /** Written in the plan. */
  | { readonly state: "known"; readonly value: unknown }
  /** Not written, and the table of defaults says what the provider or the service then does. */
  | { readonly state: "default"; readonly value: unknown; readonly source: string }
  /** Not written (or null) and no default exists. */
  | { readonly state: "absent" }
  /** Known after apply, but the configuration says which resources it comes from, across stacks. */
  | { readonly state: "reference"; readonly targets: readonly Target[] }
  /** Cannot be told from the plan. */
  | { readonly state: "unknown"; readonly reason: string };

/** A referenced attribute of a resource. */
export interface Target {
  readonly resource: Resource;
  readonly attribute: string;
}

/** One resource instance of one stack. */
export interface Resource {
  readonly stack: string;
  /** Terraform address, with module path and index. */
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly action: Action;
  /** Attributes before the change; null when the resource did not exist. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** Attributes after the change as far as known; null when deleted. */
  readonly after: Readonly<Record<string, unknown>> | null;
  /** Key of the provider configuration in the plan. */
  readonly provider: string;
  /** Source address of the provider, such as `registry.terraform.io/terraform-provider-openstack/openstack`. */
  readonly providerSource: string;
  /** Region of the resource, else of its provider configuration, when the plan says it. */
  readonly region?: string;
  /** Address that it had before the plan moved it. */
  readonly movedFrom?: string;
  /** It exists in the cloud already and the plan takes it over. */
  readonly imported?: boolean;
  /** YAML that caused it, when the stack was synthesised from an environment. */
  readonly origin?: Origin;
}

/** One provider configuration of a stack, used or not. */
export interface ProviderConfiguration {
  readonly stack: string;
  /** Key in the plan: `openstack`, `openstack.<alias>`, with the path of its module before it. */
  readonly key: string;
  /** Source address, such as `registry.terraform.io/terraform-provider-openstack/openstack`. */
  readonly source: string;
  /** Undefined when the configuration asks for no version. */
  readonly version: string | undefined;
  /** Names of the arguments that are written. */
  readonly arguments: readonly string[];
  /** Argument as it is evaluated, such as `region`. */
  get(argument: string): Value;
}

/** A stack's plan with what is known about it; a state, or a configuration that nobody has planned yet, may stand for the plan. */
export interface StackPlan {
  readonly stack: string;
  /** Parsed `terraform show -json` of a plan or of a state, or a configuration in JSON such as cdk.tf.json. */
  readonly plan: unknown;
  /** Path for messages. */
  readonly file: string;
  /** By Terraform address, from synthesis. */
  readonly origins?: Readonly<Record<string, Origin>>;
  /**
   * Text of the configuration in JSON that the plan was made from, where that is certain. A plan shows a block that is not
   * written and a dynamic block of unknown number alike; the configuration tells them apart.
   */
  readonly template?: string;
}

/** All stacks of an environment as one graph. */
export interface Estate {
  readonly stacks: readonly string[];
  /** What each stack was read from. */
  readonly sources: ReadonlyMap<string, SourceKind>;
  /** Every managed resource and data source, also unchanged and deleted ones, in order of stack and address. */
  readonly resources: readonly Resource[];
  /** Resources of one type that exist after the change. */
  ofType(type: string): readonly Resource[];
  /**
   * Paths that say something of a resource: its top-level attributes, and `block.0.attribute` where an expression or an id
   * may lead to another resource.
   */
  paths(resource: Resource): readonly string[];
  /** Attribute after the change; `path` is a top-level attribute or `block.0.attribute`. */
  get(resource: Resource, path: string): Value;
  /** Resources that an attribute refers to (a list attribute gives all of them), across stacks; empty when none. */
  targets(resource: Resource, path: string): readonly Resource[];
  /** Resources that refer to this one by any attribute. */
  referrers(resource: Resource): readonly Resource[];
  /** Resource by stack and Terraform address. */
  find(stack: string, address: string): Resource | undefined;
  /** Every provider configuration of every stack, in order of stack and key. */
  readonly providers: readonly ProviderConfiguration[];
  /** Kinds of the provisioners that a resource runs, such as `local-exec`. */
  provisioners(resource: Resource): readonly string[];
  /** Text that the author wrote, where the plan shows a digest of it; undefined when it is not a constant. */
  written(resource: Resource, attribute: string): unknown;
  /** Argument of the provider configuration that a resource uses, such as `tenant_name`. */
  providerValue(resource: Resource, argument: string): Value;
  /** Where the values after the change are secret: true, or the shape of the values with true inside. */
  secrets(resource: Resource): unknown;
  /** Number of blocks of a kind after the change; undefined when the plan cannot tell. */
  blockCount(resource: Resource, block: string): number | undefined;
}
