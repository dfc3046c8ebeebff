import type { Estate, StackPlan } from "../../../estate/model";
import { buildEstate } from "../../../estate/plan";
import { EgovError } from "../../../messages/errors";
import { at, short } from "../plans";

const source = "registry.opentofu.org/terraform-provider-openstack/openstack";
const project = "0123456789abcdef0123456789abcdef";
const networkId = "11111111-1111-4111-8111-111111111111";

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly mode?: "managed" | "data";
  readonly more?: Readonly<Record<string, unknown>>;
}

function resource({ type, name, values, mode = "managed", more }: Entry): unknown {
  const address = `${mode === "data" ? "data." : ""}${type}.${name}`;
  return { address, mode, type, name, provider_name: source, schema_version: 0, values, ...more };
}

function state(
  stack: string,
  entries: readonly Entry[],
  members: Readonly<Record<string, unknown>> = {},
): StackPlan {
  const values = { root_module: { resources: entries.map(resource) }, ...members };
  return {
    stack,
    file: `${stack}/state.json`,
    plan: { format_version: "1.0", terraform_version: "1.11.4", values },
  };
}

const platform = state(
  "platform",
  [{ type: "openstack_identity_project_v3", name: "finance", values: { id: project, name: "finance" } }],
  { outputs: { project: { value: project, type: "string" }, label: { value: "a name", type: "string" } } },
);
const tenant = state("tenant", [
  {
    type: "openstack_networking_network_v2",
    name: "n",
    values: { id: networkId, tenant_id: project, region: "r1" },
  },
  {
    type: "openstack_networking_port_v2",
    name: "p",
    values: { id: "x", network_id: networkId, fixed_ip: [] },
  },
  { type: "openstack_objectstorage_container_v1", name: "c", values: { id: "files", name: "files" } },
  {
    type: "openstack_objectstorage_object_v1",
    name: "o",
    values: { id: "files/o", container_name: "files" },
    more: { depends_on: ["openstack_objectstorage_container_v1.c"], sensitive_values: { content: true } },
  },
  { type: "openstack_images_image_v2", name: "d", mode: "data", values: { id: "y" } },
]);

describe("a state", () => {
  let estate: Estate;
  beforeEach(() => {
    estate = buildEstate([tenant, platform]);
  });

  test("is resources that nobody changes", () => {
    const network = at(estate, "tenant", "openstack_networking_network_v2.n");
    expect(network).toMatchObject({ action: "no-op", region: "r1", before: network.after });
    expect(at(estate, "tenant", "data.openstack_images_image_v2.d").action).toBe("read");
    expect(estate.sources.get("tenant")).toBe("state");
  });

  test("has its references by ids, across stacks", () => {
    const targets = (address: string, path: string) =>
      estate.targets(at(estate, "tenant", address), path).map((found) => `${found.stack}::${found.address}`);
    expect(targets("openstack_networking_network_v2.n", "tenant_id")).toEqual([
      "platform::openstack_identity_project_v3.finance",
    ]);
    expect(targets("openstack_networking_port_v2.p", "network_id")).toEqual([
      "tenant::openstack_networking_network_v2.n",
    ]);
    const network = at(estate, "tenant", "openstack_networking_network_v2.n");
    expect(estate.referrers(network).map(({ address }) => address)).toEqual([
      "openstack_networking_port_v2.p",
    ]);
  });

  test("an id that is a plain word counts only where the state says what was made from what", () => {
    const object = at(estate, "tenant", "openstack_objectstorage_object_v1.o");
    expect(estate.targets(object, "container_name").map(({ address }) => address)).toEqual([
      "openstack_objectstorage_container_v1.c",
    ]);
    expect(estate.secrets(object)).toEqual({ content: true });
  });

  test("an attribute that the state has empty takes the default, as in a plan", () => {
    const network = at(estate, "tenant", "openstack_networking_network_v2.n");
    expect(estate.get(network, "external")).toMatchObject({ state: "default", value: false });
    expect(estate.blockCount(at(estate, "tenant", "openstack_networking_port_v2.p"), "fixed_ip")).toBe(0);
  });
});

test("a configuration beside an applied stack has the values of that stack", () => {
  const own: StackPlan = {
    stack: "tenant",
    file: "tenant/cdk.tf.json",
    plan: {
      variable: {},
      resource: {
        openstack_networking_network_v2: {
          n: { tenant_id: "${var.platform__project}", name: "${var.platform__label}" },
          m: { tags: ["${var.platform__project}"] },
        },
      },
    },
  };
  const estate = buildEstate([own, platform]);
  const network = at(estate, "tenant", "openstack_networking_network_v2.n");
  expect(estate.get(network, "tenant_id")).toEqual({ state: "known", value: project });
  expect(estate.targets(network, "tenant_id").map(({ name }) => name)).toEqual(["finance"]);
  expect(estate.get(network, "name")).toEqual({ state: "known", value: "a name" });
  expect(short(estate.get(at(estate, "tenant", "openstack_networking_network_v2.m"), "tags"))).toEqual([
    "platform::openstack_identity_project_v3.finance.id",
  ]);
});

test("resources of modules are part of it", () => {
  const inner = {
    ...(resource({ type: "openstack_networking_network_v2", name: "n", values: { id: "1" } }) as object),
  };
  const child = {
    address: "module.m",
    resources: [{ ...inner, address: "module.m.openstack_networking_network_v2.n" }],
  };
  const content = { format_version: "1.0", values: { root_module: { child_modules: [child] } } };
  const estate = buildEstate([{ stack: "s", file: "state.json", plan: content }]);
  expect(estate.resources.map(({ address }) => address)).toEqual([
    "module.m.openstack_networking_network_v2.n",
  ]);
});

test.each<[string, unknown, RegExp]>([
  ["an empty state", { format_version: "1.0" }, /no resources/],
  ["a later format", { format_version: "2.0", values: {} }, /format version 2\.0/],
  [
    "an unreadable resource",
    { format_version: "1.0", values: { root_module: { resources: [{ type: 1 }] } } },
    /Resource 1 of the state/,
  ],
  [
    "terraform.tfstate itself",
    { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "x", resources: [] },
    /run: terraform show -json > state\.json/,
  ],
])("%s is refused with exit code 2 and its file", (_name, plan, message) => {
  let error: unknown;
  try {
    buildEstate([{ stack: "s", file: "state.json", plan }]);
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(EgovError);
  expect((error as EgovError).exitCode).toBe(2);
  expect((error as EgovError).message).toMatch(message);
  expect((error as EgovError).problems[0]?.place?.file).toBe("state.json");
});
