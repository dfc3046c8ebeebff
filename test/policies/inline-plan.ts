import type { StackPlan } from "../../estate/model";

const source = "registry.terraform.io/terraform-provider-openstack/openstack";

/** A resource of a plan as Terraform writes it: values that are known, names of those that are not, expressions. */
export interface InlineResource {
  readonly type: string;
  readonly name: string;
  readonly after?: Readonly<Record<string, unknown>>;
  /** Attributes whose value comes from another resource, `attribute: "type.name.id"`. */
  readonly refs?: Readonly<Record<string, string>>;
  readonly actions?: readonly string[];
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly mode?: "managed" | "data";
  readonly provider?: string;
}

export interface InlineOptions {
  readonly stack?: string;
  /** `null` leaves it out, as where the environment of the engine names it. */
  readonly region?: string | null;
  readonly tenant?: string;
  /** Members put over those of the plan. */
  readonly plan?: Readonly<Record<string, unknown>>;
}

/** A plan with one provider configuration, for cases too small for Terraform. */
export function inlinePlan(resources: readonly InlineResource[], options: InlineOptions = {}): StackPlan {
  const { stack = "inline", region = "sample-1", tenant } = options;
  const provider = {
    region: { constant_value: region },
    ...(tenant === undefined ? {} : { tenant_name: { constant_value: tenant } }),
  };
  const plan = {
    format_version: "1.2",
    complete: true,
    errored: false,
    variables: {},
    resource_changes: resources.map(change),
    configuration: {
      provider_config: { openstack: { name: "openstack", full_name: source, expressions: provider } },
      root_module: { resources: resources.map(block), outputs: {} },
    },
    ...options.plan,
  };
  return { stack, plan, file: `${stack}.json` };
}

function addressOf({ mode, type, name }: InlineResource): string {
  return `${mode === "data" ? "data." : ""}${type}.${name}`;
}

function change(resource: InlineResource): unknown {
  const {
    type,
    name,
    mode = "managed",
    actions = ["create"],
    before = null,
    after = {},
    refs = {},
  } = resource;
  const gone = actions.length === 1 && (actions[0] === "delete" || actions[0] === "forget");
  return {
    address: addressOf(resource),
    mode,
    type,
    name,
    provider_name: resource.provider ?? source,
    change: {
      actions,
      before,
      after: gone ? null : after,
      after_unknown: { id: true, ...Object.fromEntries(Object.keys(refs).map((key) => [key, true])) },
    },
  };
}

function block(resource: InlineResource): unknown {
  const { type, name, mode = "managed", after = {}, refs = {} } = resource;
  const references = Object.entries(refs).map(([key, target]) => [
    key,
    { references: [target, target.split(".").slice(0, -1).join(".")] },
  ]);
  const constants = Object.entries(after).map(([key, value]) => [key, { constant_value: value }]);
  return {
    address: addressOf(resource),
    mode,
    type,
    name,
    provider_config_key: "openstack",
    expressions: Object.fromEntries([...constants, ...references]),
  };
}

/** A project with the name of a unit. */
export function project(name: string, tenant: string): InlineResource {
  return { type: "openstack_identity_project_v3", name, after: { name: tenant } };
}
