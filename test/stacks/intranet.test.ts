import { contains } from "../../environments/addresses";
import { baselineFlows } from "../../environments/flows";
import { stackGraph, synthesise } from "../../stacks/app";
import { load, overlappingPairs, pathOf, Resources } from "./city";
import { exceededQuotas } from "./quotas";
import { stoppedAtBoundaries, stoppedAtGroups } from "./reachability";

const environment = load("intranet-example");
const stacks = synthesise(environment);
const resources = new Resources(stacks);
const units = [
  ...environment.domains.map(({ id, block }) => ({ stack: `intranet-domain-${id}`, block })),
  ...environment.agencies.map(({ id, block }) => ({ stack: `intranet-agency-${id}`, block })),
];

test("every stack is built, and every resource has an origin", () => {
  expect(stacks.map(({ id }) => id)).toEqual(stackGraph(environment).map(({ id }) => id));
  expect(resources.all.filter(({ origin }) => !origin).map(pathOf)).toEqual([]);
});

test("nothing leads out: no external network, gateway, public address or public name", () => {
  expect(resources.of("networking_network_v2").length).toBeGreaterThan(0);
  const outside = resources.all.filter(
    ({ type, body }) =>
      /floatingip|dns_|vpnaas|bgp/.test(type) ||
      body["external"] === true ||
      body["external_network_id"] !== undefined,
  );
  expect(outside.map(pathOf)).toEqual([]);
});

test("no route leads from a domain or an agency to another", () => {
  const routes = resources.of("networking_router_route_v2");
  expect(environment.domains.length).toBeGreaterThan(1);
  for (const { stack, block } of units) {
    const foreign = units.filter((other) => !contains(other.block, block) && !contains(block, other.block));
    const wrong = routes
      .filter((route) => route.stack === stack)
      .map(({ body }) => String(body["destination_cidr"]))
      .filter((destination) =>
        foreign.some((other) => contains(other.block, destination) || contains(destination, other.block)),
      );
    expect([stack, wrong]).toEqual([stack, []]);
  }
});

test("no address is given twice", () => {
  expect(
    overlappingPairs(resources.of("networking_subnet_v2").map(({ body }) => String(body["cidr"]))),
  ).toEqual([]);
});

test("the shared operations services reach every unit, through its domain and its own boundary", () => {
  expect(baselineFlows(environment).length).toBeGreaterThan(0);
  expect(stoppedAtBoundaries(environment, resources, units)).toEqual([]);
});

test("every declared flow is allowed by the groups at both ends", () => {
  expect(environment.systems.flatMap(({ system }) => system.flows ?? []).length).toBeGreaterThan(0);
  expect(stoppedAtGroups(environment, resources)).toEqual([]);
});

test("every project may create all that its templates ask for", () => {
  expect(exceededQuotas(environment, resources, () => "primary")).toEqual([]);
});
