import { buildEstate } from "../../estate/plan";
import { RecordingEstate } from "../../policies/recording";
import { inlinePlan } from "./inline-plan";

const port = "openstack_networking_port_v2";
const network = "openstack_networking_network_v2";

function recorded() {
  const inner = buildEstate([
    inlinePlan([
      { type: network, name: "n", after: { name: "n" } },
      {
        type: port,
        name: "b",
        refs: { network_id: `${network}.n.id`, name: "var.name", description: "var.x" },
      },
      { type: port, name: "a", after: { name: "a" }, refs: { network_id: "var.network" } },
    ]),
  ]);
  const estate = new RecordingEstate(inner);
  const [a, b] = [`${port}.a`, `${port}.b`].map((address) => estate.find("inline", address));
  if (!a || !b) throw new Error("No ports");
  return { inner, estate, a, b };
}

const unknownOf = (estate: RecordingEstate): readonly string[] =>
  estate.unknown().map(({ stack, address, attribute }) => `${stack} ${address} ${attribute}`);

test("what was asked for is counted once for each resource, by how it was told", () => {
  const { estate, a, b } = recorded();
  for (const resource of [a, b, a]) for (const path of ["name", "description"]) estate.get(resource, path);
  estate.get(b, "network_id");
  estate.get(b, "admin_state_up");
  expect(estate.asked()).toEqual({ known: 1, absent: 1, default: 1, reference: 1, unknown: 2 });
});

test("what stayed unknown is told in order of address and attribute, with the reason", () => {
  const { estate, a, b } = recorded();
  estate.get(b, "name");
  estate.get(b, "description");
  estate.get(a, "network_id");
  estate.get(a, "name");
  expect(unknownOf(estate)).toEqual([
    `inline ${port}.a network_id`,
    `inline ${port}.b description`,
    `inline ${port}.b name`,
  ]);
  expect(estate.unknown()[0]?.reason).toContain("var.network");
});

test("asking where an attribute leads is asking for it, unless it was asked for already", () => {
  const { estate, a, b } = recorded();
  expect(estate.targets(b, "network_id").map(({ name }) => name)).toEqual(["n"]);
  expect(estate.targets(a, "network_id")).toEqual([]);
  estate.targets(a, "network_id");
  expect(estate.asked()).toMatchObject({ reference: 1, unknown: 1, known: 0 });
  expect(unknownOf(estate)).toEqual([`inline ${port}.a network_id`]);
});

test("what leads somewhere was told, also where the text around it is not", () => {
  const plan = inlinePlan([
    { type: network, name: "n", after: { name: "n" } },
    { type: port, name: "p", refs: { name: `${network}.n.id` } },
  ]);
  const { expressions } = (
    plan.plan as { configuration: { root_module: { resources: { expressions: Record<string, object> }[] } } }
  ).configuration.root_module.resources[1] as { expressions: Record<string, object> };
  expressions["name"] = { references: [`${network}.n.id`, `${network}.n`, "var.suffix"] };
  const inner = buildEstate([plan]);
  const estate = new RecordingEstate(inner);
  const one = estate.ofType(port)[0];
  if (!one) throw new Error("No port");
  expect(inner.get(one, "name").state).toBe("unknown");
  expect(estate.targets(one, "name").map(({ name }) => name)).toEqual(["n"]);
  expect([estate.unknown(), estate.asked().unknown]).toEqual([[], 0]);
});

test("everything else is told by the estate itself", () => {
  const { inner, estate, b } = recorded();
  const [n] = estate.ofType(network);
  if (!n) throw new Error("No network");
  expect(estate.stacks).toBe(inner.stacks);
  expect(estate.sources).toBe(inner.sources);
  expect(estate.resources).toBe(inner.resources);
  expect(estate.providers).toBe(inner.providers);
  expect(estate.paths(b)).toEqual(inner.paths(b));
  expect(estate.paths(b)).toContain("network_id");
  expect(estate.referrers(n)).toEqual([b]);
  expect(estate.providerValue(b, "region")).toEqual({ state: "known", value: "sample-1" });
  expect(estate.provisioners(b)).toEqual([]);
  expect(estate.written(n, "name")).toBe("n");
  expect(estate.blockCount(b, "fixed_ip")).toBe(inner.blockCount(b, "fixed_ip"));
  expect(estate.secrets(b)).toEqual(inner.secrets(b));
  expect(estate.asked()).toEqual({ known: 0, absent: 0, default: 0, reference: 0, unknown: 0 });
});
