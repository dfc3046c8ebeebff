import { project, type InlineResource } from "../inline-plan";
import { blocking } from "../minimal";

const network = (after: object, refs: Record<string, string> = {}): InlineResource => ({
  type: "openstack_networking_network_v2",
  name: "uplink",
  mode: "data",
  after: { ...after },
  refs,
});

function results(...resources: readonly InlineResource[]): readonly string[] {
  return blocking("OST-33", resources, { stack: "agency-finance" }).map(({ result }) => result);
}

describe("a look-up of a network", () => {
  const projects = [
    project("finance", "sample-finance"),
    project("office", "sample-office"),
    project("backbone", "sample-backbone"),
  ];
  const of = (name: string) => ({ tenant_id: `openstack_identity_project_v3.${name}.id` });

  test.each([
    ["by name", network({ name: "uplink" }), ["fail"]],
    ["by name and its own project", network({ name: "uplink" }, of("finance")), []],
    ["by name and the platform's project", network({ name: "uplink" }, of("backbone")), []],
    ["by name and another project", network({ name: "uplink" }, of("office")), ["fail"]],
    [
      "by an id that no plan knows",
      network({ network_id: "0b8ec1d2-7a4f-4d9b-9f0e-2c1a5b6d7e8f" }),
      ["undetermined"],
    ],
  ])("%s", (_, source, expected) => {
    expect(results(...projects, source)).toEqual(expected);
  });
});

test("a flavor has a name of its own", () => {
  const flavor: InlineResource = {
    type: "openstack_compute_flavor_v2",
    name: "s",
    mode: "data",
    after: { name: "s" },
  };
  expect(results(flavor)).toEqual([]);
});

test("the pool of a public address refers to its network", () => {
  const address = (after: object, refs: Record<string, string> = {}): InlineResource => ({
    type: "openstack_networking_floatingip_v2",
    name: "line",
    after: { ...after },
    refs,
  });
  const outside: InlineResource = {
    type: "openstack_networking_network_v2",
    name: "outside",
    after: { name: "x" },
  };
  expect(results(outside, address({}, { pool: "openstack_networking_network_v2.outside.name" }))).toEqual([]);
  expect(results(outside, address({ pool: "x" }))).toEqual(["fail"]);
});
