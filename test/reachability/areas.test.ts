import { AddressSet } from "../../estate/address-set";
import { Areas, unitKey } from "../../reachability/areas";
import { minimalEnvironment } from "../policies/minimal";
import { ip, set } from "./simulator/build";

const areas = new Areas(minimalEnvironment());
const at = (address: string) => areas.at(4, ip(address));

test.each([
  ["10.128.16.200", "agency:finance", "agency"],
  ["10.128.0.10", "agency:office", "agency"],
  ["10.128.40.1", "zone:agency", "agency"],
  ["10.65.17.3", "county:north", "extranet"],
  ["10.64.0.11", "zone:extranet", "extranet"],
  ["10.161.0.10", "zone:management", "management"],
  ["10.208.0.99", "mirror:recovery-agency", "recovery"],
  ["10.255.16.1", "link:links", "transit"],
  ["10.255.0.1", "link:links", "transit"],
])("%s belongs to %s in zone %s: the smallest declared block around it decides", (address, unit, zone) => {
  expect([unitKey(at(address)), at(address).zone]).toEqual([unit, zone]);
});

test.each(["203.0.113.2", "203.0.113.129", "8.8.8.8", "192.168.1.1", "172.16.0.1"])(
  "%s is internet: a line of the egress, or declared nowhere",
  (address) => {
    expect(unitKey(at(address))).toBe("internet");
  },
);

test("a declared address tells its system and tier; that of a load balancer tells the tier behind it", () => {
  expect(at("10.128.16.11")).toMatchObject({ id: "finance", system: "budget", tier: "web" });
  expect(at("10.128.16.10")).toMatchObject({ id: "finance", system: "budget", tier: "web" });
  expect(at("10.208.0.10")).toMatchObject({ id: "recovery-agency", system: "budget", tier: "recovery" });
  expect(at("10.128.16.99").system).toBeUndefined();
});

test("a set is of every area that it touches, each once", () => {
  const keys = (text: string) => areas.of(set(text)).map(unitKey).sort();
  expect(keys("10.128.0.0/19")).toEqual(["agency:finance", "agency:office"]);
  expect(keys("10.128.0.0/11")).toEqual(["agency:finance", "agency:office", "zone:agency"]);
  expect(keys("203.0.113.0/24")).toEqual(["internet"]);
  expect(keys("0.0.0.0/0")).toEqual(expect.arrayContaining(["internet", "county:south", "link:links"]));
  expect(areas.of(AddressSet.none(4))).toEqual([]);
});

test("IPv6 is declared nowhere and so internet", () => {
  expect(unitKey(areas.at(6, ip("2001:db8::1")))).toBe("internet");
  expect(areas.of(set("2001:db8::/32")).map(unitKey)).toEqual(["internet"]);
  expect(areas.of(AddressSet.none(6))).toEqual([]);
});
