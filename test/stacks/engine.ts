import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findTofu, onPath, root } from "../tools";

const run = promisify(execFile);
const cliConfig = join(root, ".egov", "terraform.tfrc");

/** Terraform, else OpenTofu; undefined when there is none or set-up did not run. */
export function findEngine(): string | undefined {
  if (!existsSync(cliConfig)) return undefined;
  return findTerraform() ?? findTofu();
}

export function findTerraform(): string | undefined {
  return existsSync(cliConfig) && onPath("terraform") ? "terraform" : undefined;
}

/** A plan as `show -json` gives it, as far as tests read it. */
export interface Plan {
  readonly terraform_version: string;
  readonly resource_changes?: readonly PlannedChange[];
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>;
  readonly planned_values: { readonly root_module: { readonly resources?: readonly PlannedResource[] } };
}

export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly provider_name: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
    readonly after_unknown: Readonly<Record<string, unknown>>;
    readonly after_sensitive: Readonly<Record<string, unknown>>;
  };
}

export interface PlannedResource {
  readonly address: string;
  readonly schema_version: number;
}

/** Type of an attribute in the engine's notation: `"string"`, `["list", "string"]`, `["object", { ... }]`. */
export type AttributeType =
  | "string"
  | "number"
  | "bool"
  | readonly ["list" | "set" | "map", AttributeType]
  | readonly ["object", Readonly<Record<string, AttributeType>>];

/** Types of the attributes of each resource type. */
export type Schemas = Readonly<Record<string, Readonly<Record<string, AttributeType>>>>;

/** The real engine with the real provider, in a folder of its own. No service is asked for anything. */
export class Engine {
  private made: string | undefined;
  private initialised: Promise<Schemas> | undefined;
  private count = 0;

  constructor(private readonly command: string) {}

  /** Plans a template; with a state as if it were applied, else from nothing. Each input has its own invented value. */
  async plan(template: string, state?: string): Promise<Plan> {
    await this.schemas(template);
    const folder = join(this.folder, `plan-${this.count++}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "cdk.tf.json"), template);
    writeFileSync(join(folder, "terraform.tfvars.json"), JSON.stringify(inputsOf(template)));
    copyFileSync(join(this.folder, ".terraform.lock.hcl"), join(folder, ".terraform.lock.hcl"));
    if (state !== undefined) writeFileSync(join(folder, "terraform.tfstate"), state);
    await this.run(folder, [
      "plan",
      "-input=false",
      "-no-color",
      "-lock=false",
      "-refresh=false",
      "-out=plan",
    ]);
    const plan = JSON.parse(await this.run(folder, ["show", "-json", "plan"])) as Plan;
    rmSync(folder, { recursive: true });
    return plan;
  }

  dispose(): void {
    if (this.made !== undefined) rmSync(this.made, { recursive: true, force: true });
  }

  private get folder(): string {
    return (this.made ??= mkdtempSync(join(tmpdir(), "egov-engine-")));
  }

  /** What the provider of a template says of its resource types. */
  schemas(template: string): Promise<Schemas> {
    return (this.initialised ??= this.initialise(template));
  }

  /** All stacks have one `terraform` block, so one data folder serves them all. */
  private async initialise(template: string): Promise<Schemas> {
    const { terraform } = JSON.parse(template) as { terraform: unknown };
    writeFileSync(join(this.folder, "main.tf.json"), JSON.stringify({ terraform }));
    await this.run(this.folder, ["init", "-input=false", "-no-color"]);
    const { provider_schemas: providers } = JSON.parse(
      await this.run(this.folder, ["providers", "schema", "-json"]),
    ) as { provider_schemas: Record<string, { resource_schemas: Record<string, ResourceSchema> }> };
    const types = Object.values(providers).flatMap(({ resource_schemas: all }) => Object.entries(all));
    return Object.fromEntries(
      types.map(([type, { block }]) => [
        type,
        Object.fromEntries(
          Object.entries(block.attributes).map(([name, attribute]) => [name, attribute.type]),
        ),
      ]),
    );
  }

  private async run(cwd: string, args: readonly string[]): Promise<string> {
    const { stdout } = await run(this.command, args, {
      cwd,
      maxBuffer: 2 ** 30,
      env: {
        PATH: process.env["PATH"],
        HOME: process.env["HOME"],
        TF_CLI_CONFIG_FILE: cliConfig,
        TF_DATA_DIR: join(this.folder, "data"),
        CHECKPOINT_DISABLE: "1",
        // Nothing listens there: a plan that asked a service would fail.
        OS_AUTH_URL: "http://127.0.0.1:9/v3",
        OS_USERNAME: "plan",
        OS_PASSWORD: "plan",
        OS_PROJECT_NAME: "plan",
        OS_USER_DOMAIN_NAME: "Default",
      },
    });
    return stdout;
  }
}

interface ResourceSchema {
  readonly block: { readonly attributes: Readonly<Record<string, { readonly type: AttributeType }>> };
}

/** Invented values of the variables of a template. */
export function inputsOf(template: string): Record<string, string> {
  const { variable = {} } = JSON.parse(template) as { variable?: Record<string, unknown> };
  return Object.fromEntries(Object.keys(variable).map((name) => [name, `value of ${name}`]));
}

/** What a plan would do, by action; addresses that stay as they are left out. */
export function actionsOf(plan: Plan): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { address, change } of plan.resource_changes ?? []) {
    const action = change.actions.join("+");
    if (action !== "no-op") (found[action] ??= []).push(address);
  }
  for (const [name, { actions }] of Object.entries(plan.output_changes ?? {}))
    if (actions.join() !== "no-op") (found[`output ${actions.join("+")}`] ??= []).push(name);
  for (const addresses of Object.values(found)) addresses.sort();
  return found;
}
