import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SynthesisedStack } from "../../stacks/model";
import { Interruption } from "../../workflow/interruption";
import { layoutOf } from "../../workflow/layout";
import { planStacks, type PlanEvent, type PlanOptions, type PlannedStack } from "../../workflow/plan";
import { findToolchain } from "../../workflow/toolchain";

export interface HandMade {
  readonly id: string;
  readonly dependsOn?: readonly string[];
  /** `<stack>/<output>` each. */
  readonly inputs?: readonly string[];
  /** Networks by name: their attributes. */
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A stack as synthesis gives it, with networks only. */
export function stack({
  id,
  dependsOn,
  inputs = [],
  networks = {},
  outputs = {},
  data,
}: HandMade): SynthesisedStack {
  const parsed = inputs.map((input) => {
    const [upstream = "", output = ""] = input.split("/");
    return { variable: `${upstream}__${output}`, stack: upstream, output };
  });
  const template = {
    terraform: {
      backend: { local: { path: "terraform.tfstate" } },
      required_providers: {
        openstack: {
          source: "registry.terraform.io/terraform-provider-openstack/openstack",
          version: "3.4.0",
        },
      },
    },
    provider: { openstack: [{ region: "region-1" }] },
    ...filled("variable", Object.fromEntries(parsed.map(({ variable }) => [variable, { type: "string" }]))),
    ...(Object.keys(networks).length > 0 && { resource: { openstack_networking_network_v2: networks } }),
    ...filled(
      "output",
      Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { value }])),
    ),
    ...(data && { data }),
  };
  const origins = Object.keys(networks).map((name, index) => {
    const place = { file: `${id}.yaml`, line: index + 1, column: 1 };
    return [`openstack_networking_network_v2.${name}`, place] as const;
  });
  return {
    id,
    site: "primary",
    dependsOn: dependsOn ?? [...new Set(parsed.map((input) => input.stack))],
    template: `${JSON.stringify(template, null, 2)}\n`,
    origins: Object.fromEntries(origins),
    inputs: parsed,
  };
}

// The engine refuses a block that holds nothing.
function filled(block: string, content: Record<string, unknown>): Record<string, unknown> {
  return Object.keys(content).length > 0 ? { [block]: content } : {};
}

/** A temporary folder that is removed after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "egov-test-"));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export interface Run {
  readonly planned: PlannedStack[];
  readonly events: PlanEvent[];
}

/** Plans stacks with the engine of this machine; states stand in `states/<stack>/`. */
export async function planHere(
  stacks: readonly SynthesisedStack[],
  folder: string,
  given: Partial<PlanOptions> = {},
): Promise<Run> {
  const layout = {
    ...layoutOf(),
    state: (_environment: string, id: string) => join(folder, "states", id, "terraform.tfstate"),
  };
  const events: PlanEvent[] = [];
  const planned = await planStacks({
    environment: "test",
    stacks,
    selected: new Set(stacks.map(({ id }) => id)),
    out: join(folder, "out"),
    jobs: 2,
    fresh: false,
    layout,
    toolchain: await findToolchain(layoutOf(), process.env),
    env: process.env,
    interruption: new Interruption(),
    onEvent: (event) => events.push(event),
    ...given,
  });
  return { planned, events };
}
