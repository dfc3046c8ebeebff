import {
  LocalBackend,
  TerraformElement,
  TerraformOutput,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
} from "cdktf";
import type { Construct, IConstruct, Node } from "constructs";
import { OpenstackProvider } from "@cdktf/provider-openstack/lib/provider";
import type { Environment, Origin } from "../environments/model";
import type { Site } from "../environments/types";

/** Source address with host: short addresses are ambiguous between Terraform and OpenTofu. */
const providerSource = "registry.terraform.io/terraform-provider-openstack/openstack";
const providerVersion = "3.4.0";

export interface EgovStackProps {
  readonly environment: Environment;
  /** Site that the stack builds on; its region goes into every provider configuration. */
  readonly site: Site;
}

/** An input variable fed from the output of another stack. */
export interface Input {
  readonly variable: string;
  readonly stack: string;
  readonly output: string;
}

/**
 * A stack of this product: OpenStack provider for one site, short readable addresses, inputs from other stacks as variables,
 * and the YAML origin of every resource.
 */
export class EgovStack extends TerraformStack {
  readonly environment: Environment;
  readonly site: Site;
  private readonly inputs = new Map<
    string,
    { readonly input: Input; readonly variable: TerraformVariable }
  >();
  private readonly tenantProviders = new Map<string, OpenstackProvider>();
  private readonly origins = new Map<IConstruct, Origin>();

  constructor(scope: Construct, id: string, props: EgovStackProps) {
    super(scope, id);
    this.environment = props.environment;
    this.site = props.site;
    // One relative path for all stacks: their backend configuration is identical, so one `init` serves them all.
    new LocalBackend(this, { path: "terraform.tfstate" });
    new OpenstackProvider(this, "openstack", { region: props.site.region });
    this.addOverride("terraform.required_providers.openstack", {
      source: providerSource,
      version: providerVersion,
    });
  }

  /** The stack that a construct is in. */
  static override of(construct: IConstruct): EgovStack {
    return TerraformStack.of(construct) as EgovStack;
  }

  /**
   * Provider configuration scoped to a project, for the resource types that have no project argument (instances, volumes,
   * server groups, object containers, key-manager containers): they are created in the project of the provider.
   */
  tenantProvider(tenant: string): OpenstackProvider {
    const existing = this.tenantProviders.get(tenant);
    if (existing) return existing;
    const provider = new OpenstackProvider(this, `openstack-${tenant}`, {
      alias: tenant,
      region: this.site.region,
      tenantName: tenant,
    });
    this.tenantProviders.set(tenant, provider);
    return provider;
  }

  /** Value of an output of another stack, as the variable `<stack>__<output>`. */
  input(stack: string, output: string): string {
    const variable = `${stack}__${output}`;
    const existing = this.inputs.get(variable);
    if (existing) return existing.variable.stringValue;
    const created = new TerraformVariable(this, variable, {
      type: "string",
      description: `Output ${output} of stack ${stack}`,
    });
    this.inputs.set(variable, { input: { variable, stack, output }, variable: created });
    return created.stringValue;
  }

  /** Publishes a value for other stacks. */
  output(name: string, value: string): void {
    new TerraformOutput(this, name, { value, staticId: true });
  }

  /** Inputs asked for so far, in order of variable name. */
  listInputs(): readonly Input[] {
    return [...this.inputs.values()]
      .map(({ input }) => input)
      .sort((a, b) => compare(a.variable, b.variable));
  }

  /**
   * Says which YAML value caused a construct and everything below it.
   * @param node object or array of the environment
   * @param key member of `node`; without it the place of `node` itself
   */
  declare(construct: IConstruct, node: object, key?: string | number | undefined): void {
    const origin = this.environment.origin(node, key);
    if (origin) this.origins.set(construct, origin);
  }

  /** Origin of every resource by Terraform address: that of the nearest construct around it that was declared. */
  listOrigins(): Readonly<Record<string, Origin>> {
    const found: [string, Origin][] = [];
    for (const construct of this.node.findAll()) {
      if (!(construct instanceof TerraformResource)) continue;
      const origin = this.nearestOrigin(construct);
      if (origin) found.push([`${construct.terraformResourceType}.${construct.friendlyUniqueId}`, origin]);
    }
    return Object.fromEntries(found.sort(([a], [b]) => compare(a, b)));
  }

  private nearestOrigin(construct: IConstruct): Origin | undefined {
    return construct.node.scopes
      .toReversed()
      .map((scope) => this.origins.get(scope))
      .find((origin) => origin !== undefined);
  }

  /**
   * Addresses are the path of construct ids joined by `_`: readable, and stable when a neighbour is added or removed.
   * Ids hold no `_` (schema), so two paths never give one address.
   */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = TerraformElement.isTerraformElement(element) ? element.node : element;
    const below = node.scopes.slice(node.scopes.indexOf(this) + 1);
    return below
      .map((scope) => scope.node.id)
      .filter((id) => id !== "default")
      .join("_");
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
