import { narrowTargets } from "../../reachability/beam";
import type { CityReach } from "../../reachability/city";
import { DeclaredTraffic } from "../../reachability/coverage";
import type { Reached } from "../../reachability/engine";
import { uniteServices } from "../../reachability/header/services";
import { serviceNames } from "../../reachability/service-names";
import { net, open } from "./build";
import { cityOf } from "./city";
import { flowOf, tcpTo } from "./flows";

/** Two machines of the office on one network; the web server takes two ports. */
const office = net()
  .segment("office", "10.128.0.0/24")
  .host("desk", { on: "office", address: "10.128.0.20" })
  .host("web", {
    on: "office",
    address: "10.128.0.10",
    ingress: ["tcp/80 10.128.0.0/24", "tcp/443 10.128.0.0/24"],
  })
  .build();
const blocks = ["10.128.0.20", "10.128.0.10", "10.128.0.0/24"];

/** What a host takes under its own address; packets to all on the wire are declared by nobody. */
function reachedIn(city: CityReach, host: number): Reached[] {
  return city.reached.flatMap((one) => {
    if (one.to.ports.every((port) => port.host !== host)) return [];
    const beam = narrowTargets(one.beam, one.to.addresses);
    return beam ? [{ ...one, beam }] : [];
  });
}

const undeclared = (city: CityReach, flows: ReturnType<typeof flowOf>[], reached: readonly Reached[]) => {
  const traffic = new DeclaredTraffic(city, flows);
  const rest = reached.flatMap((one) => traffic.coverageOf(one).undeclared);
  return serviceNames(uniteServices(rest.map(({ services }) => services)));
};

test("what several flows declare together is declared, and the flows are told", () => {
  const city = cityOf(office.network, blocks);
  const flows = [
    flowOf("plain", "10.128.0.20", "10.128.0.10", tcpTo(80)),
    flowOf("tls", "10.128.0.0/24", "10.128.0.10", tcpTo(443)),
    flowOf("elsewhere", "10.128.0.10", "10.128.0.20", tcpTo(22)),
  ];
  const reached = reachedIn(city, office.hosts.get("web")!);
  const fromDesk = reached.filter(({ from }) => from.ports[0]?.host === office.hosts.get("desk"));
  expect(undeclared(city, flows, fromDesk)).toEqual([]);
  const traffic = new DeclaredTraffic(city, flows);
  expect(new Set(fromDesk.flatMap((one) => traffic.coverageOf(one).by.map(({ id }) => id)))).toEqual(
    new Set(["plain", "tls"]),
  );
});

test("what no flow declares is left over, exactly", () => {
  const city = cityOf(office.network, blocks);
  const flows = [flowOf("plain", "10.128.0.20", "10.128.0.10", tcpTo(80))];
  expect(undeclared(city, flows, reachedIn(city, office.hosts.get("web")!))).toEqual(["tcp/443"]);
  expect(undeclared(city, [], reachedIn(city, office.hosts.get("web")!))).toEqual(["tcp/80", "tcp/443"]);
});

test("of a hidden sender counts who it is, not the address of the router", () => {
  const hidden = net()
    .segment("office", "10.128.0.0/24")
    .segment("front", "10.160.0.0/24")
    .host("desk", { on: "office", address: "10.128.0.20" })
    .host("gateway", { on: "front", address: "10.160.0.10", ingress: open })
    .router(
      "edge",
      { on: "office", address: "10.128.0.1/24" },
      { on: "front", address: "10.160.0.1/24", gateway: "snat" },
    )
    .build();
  const asked = ["10.128.0.20", "10.160.0.1", "10.160.0.10"];
  const city = cityOf(hidden.network, asked);
  const reached = reachedIn(city, hidden.hosts.get("gateway")!).filter(({ beam }) => beam.sentSources);
  expect(reached.length).toBeGreaterThan(0);
  const any = [[0, 255, 0, 65535, 0, 65535]] as const;
  expect(undeclared(city, [flowOf("desk", "10.128.0.20", "10.160.0.10", any)], reached)).toEqual([]);
  expect(undeclared(city, [flowOf("router", "10.160.0.1", "10.160.0.10", any)], reached)).toEqual(["any"]);
});
