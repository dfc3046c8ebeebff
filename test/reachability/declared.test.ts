import { AddressSet } from "../../estate/address-set";
import { declaredFlows, insideOf } from "../../reachability/declared";
import { holdsService } from "../../reachability/header/services";
import { minimalEnvironment } from "../policies/minimal";
import { set } from "./simulator/build";

const environment = minimalEnvironment();
const flows = declaredFlows(environment);
const flow = (id: string) => {
  const found = flows.find((one) => one.id === id);
  if (!found) throw new Error(`No flow ${id} among ${flows.map((one) => one.id).join(" ")}`);
  return found;
};
const union = (...texts: string[]) => texts.map(set).reduce((all, one) => all.union(one), AddressSet.none(4));

test("every flow has an id of its own", () => {
  expect(new Set(flows.map(({ id }) => id)).size).toBe(flows.length);
});

test("a flow of a system is from its block to the addresses of its tier, on its ports", () => {
  const desks = flow("documents--desks-to-app");
  expect(desks.from).toEqual(set("10.128.0.0/24"));
  expect(desks.to).toEqual(set("10.128.0.10"));
  expect(desks.ends).toEqual(["block", "hosts"]);
  expect(desks.services.map((box) => box.slice(4))).toEqual([
    [443, 443],
    [8080, 8089],
  ]);
});

test("a ping is an echo request of any code and nothing else of ICMP", () => {
  const { services } = flow("operations--ping");
  const asks = (type: number, code: number) => holdsService(services, 1, 0, type * 256 + code);
  expect([asks(8, 0), asks(8, 5), asks(0, 0), asks(9, 0)]).toEqual([true, true, false, false]);
});

test("a flow to a tier behind a load balancer may be kept by the way to the load balancer", () => {
  const direct = flow("budget--desks-to-web");
  const twin = flow(direct.instead ?? "");
  expect(twin.to).toEqual(set("10.128.16.10"));
  expect(twin.instead).toBeUndefined();
});

test("a load balancer speaks from an address that no file knows: its network stands for it", () => {
  expect(flow("budget--web--members").ends).toEqual(["balancer", "hosts"]);
});

test("who comes from the internet bears no address of the inside", () => {
  const { from, ends } = flow("boundary--internet-to-a");
  expect(ends[0]).toBe("outside");
  expect(from.intersects(insideOf(environment))).toBe(false);
  expect(from.union(insideOf(environment)).isAll).toBe(true);
});

test("counties are hosts in no plan", () => {
  expect(flow("site-platform--counties-to-web").ends).toEqual(["outside", "hosts"]);
});

test("the legs of an agreement know it", () => {
  const legs = flows.filter(({ agreement }) => agreement === "budgets-office");
  expect(legs.length).toBeGreaterThanOrEqual(2);
  expect(legs.every(({ reason }) => reason === "agreement")).toBe(true);
  expect(legs.some(({ to }) => to.intersects(set("10.160.0.0/24")))).toBe(true);
});

test("the baseline holds for all that is inside, towards its service or from it", () => {
  const inside = insideOf(environment);
  expect(flow("baseline--log")).toMatchObject({ from: inside, to: union("10.161.0.11", "10.161.0.12") });
  expect(flow("baseline--bastion")).toMatchObject({ from: set("10.161.0.10"), to: inside });
  expect(flow("baseline--bastion").ends).toEqual(["hosts", "block"]);
});

test("an important system sends copies to its receivers at the recovery site", () => {
  const copies = flow("recovery--budget");
  expect(copies.from).toEqual(union("10.128.16.11", "10.128.16.12"));
  expect(copies.to).toEqual(set("10.208.0.10"));
  expect(copies.services).toEqual([[6, 6, 0, 65535, 8730, 8730]]);
});
