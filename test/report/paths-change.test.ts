import type { Resource } from "../../estate/model";
import type { CityReach } from "../../reachability/city";
import { changeOf, changeText, type ChangedOpening } from "../../report/paths/change";
import { matrixOf, matrixText } from "../../report/paths/matrix";
import { net, type Face } from "../reachability/build";
import { cityOf } from "../reachability/city";

/** A resource as far as it is named. */
const resource = (name: string) => ({ stack: "city", address: `x.${name}` }) as Resource;

interface Drawing {
  readonly web?: readonly string[];
  readonly gateway?: readonly string[];
  readonly bastion?: readonly string[];
  readonly internet?: boolean;
  readonly county?: readonly string[];
  readonly doubtful?: boolean;
}

/** Places of every kind on one router, with what each lets in; the rule of a group is a resource by its text, the router is `core`. */
function city({ web = [], gateway = [], bastion = [], internet, county = [], doubtful }: Drawing): CityReach {
  const faces: Face[] = [
    { on: "finance", address: "10.128.16.1/24" },
    { on: "office", address: "10.128.0.1/24" },
    { on: "front", address: "10.160.0.1/24" },
    { on: "management", address: "10.161.0.1/24" },
    { on: "north", address: "10.65.0.1/24" },
    { on: "south", address: "10.66.0.1/24" },
    ...(internet ? [{ on: "line", address: "203.0.113.2/25" }] : []),
  ];
  const builder = net()
    .segment("finance", "10.128.16.0/24")
    .segment("office", "10.128.0.0/24")
    .segment("front", "10.160.0.0/24")
    .segment("management", "10.161.0.0/24")
    .segment("north", "10.65.0.0/24")
    .segment("south", "10.66.0.0/24")
    .segment("line", "203.0.113.0/25")
    .host("web", { on: "finance", address: "10.128.16.11", ingress: web })
    .host("app", { on: "office", address: "10.128.0.10" })
    .host("gateway", { on: "front", address: "10.160.0.10", ingress: gateway })
    .host("bastion", { on: "management", address: "10.161.0.10", ingress: bastion })
    .host("north", { on: "north", address: "10.65.0.9" })
    .host("south", { on: "south", address: "10.66.0.9", ingress: county })
    .outside("internet", "line")
    .router("core", ...faces);
  const { network } = builder.build();
  const doubt = { attribute: "protocol", reason: "not known" };
  const ports = network.ports.map((port) => ({
    ...port,
    ingress: port.ingress.map((rule) => ({
      ...rule,
      cause: { ...rule.cause, resource: resource(rule.cause.name) },
      ...(doubtful ? { doubt } : {}),
    })),
  }));
  const routers = network.routers.map((router) => ({
    ...router,
    interfaces: router.interfaces.map((face) => ({
      ...face,
      cause: { name: "core", resource: resource("core") },
    })),
  }));
  return cityOf({ ...network, ports, routers });
}

const none = new Set<string>();
const short = ({ kind, from, to, services, possible }: ChangedOpening) =>
  `${kind}: ${from} → ${to} ${[...services, ...possible.map((name) => `${name}?`)].join(" ")}`;
const office = "10.128.0.0/24";

test("what stands for the first time opens, the most dangerous first", () => {
  const after = city({
    gateway: [`tcp/8443 ${office}`],
    bastion: [`tcp/22 ${office}`],
    county: ["tcp/80 10.65.0.0/24"],
    web: [`tcp/443 ${office}`, "tcp/443 203.0.113.0/25"],
    internet: true,
  });
  const { opens, closes } = changeOf(undefined, after, none);
  const firsts = [...new Set(opens.map(({ kind }) => kind))];
  expect(firsts).toEqual(["internet", "agencies", "counties", "management", "others"]);
  expect(opens.map(short)).toContain("internet: internet → agency:finance tcp/443");
  expect(opens.filter(({ kind }) => kind !== "internet").map(short)).toEqual([
    "agencies: agency:office → agency:finance tcp/443",
    "counties: county:north → county:south tcp/80",
    "management: agency:office → zone:management tcp/22",
    "others: agency:office → zone:exchange tcp/8443",
  ]);
  expect(closes).toEqual([]);
});

test("of a pair that was open already only the difference is told, by ports", () => {
  const before = city({ gateway: [`tcp/80-90 ${office}`] });
  const after = city({ gateway: [`tcp/85-99 ${office}`] });
  const { opens, closes } = changeOf(before, after, none);
  expect(opens.map(short)).toEqual(["others: agency:office → zone:exchange tcp/91-99"]);
  expect(closes.map(short)).toEqual(["others: agency:office → zone:exchange tcp/80-84"]);
  expect(changeOf(before, city({ gateway: [`tcp/80-90 ${office}`] }), none)).toEqual({
    opens: [],
    closes: [],
  });
});

test("the resource that lets in the new service is named, not one that was there before", () => {
  const after = city({ gateway: [`tcp/80 ${office}`, `tcp/22 ${office}`] });
  const { opens } = changeOf(city({ gateway: [`tcp/80 ${office}`] }), after, none);
  expect(opens.map(({ by }) => by)).toEqual([[resource(`tcp/22 ${office}`)]]);
});

test("where the change touches something else on the way, that is named", () => {
  const after = city({ gateway: [`tcp/80 ${office}`] });
  const { opens } = changeOf(undefined, after, new Set(["city::x.core"]));
  expect(opens.map(({ by }) => by)).toEqual([[resource("core")]]);
});

test("what is only possible has a question mark, and what becomes certain opens", () => {
  const maybe = city({ gateway: [`tcp/80 ${office}`], doubtful: true });
  const surely = city({ gateway: [`tcp/80 ${office}`] });
  expect(changeOf(undefined, maybe, none).opens.map(short)).toEqual([
    "others: agency:office → zone:exchange tcp/80?",
  ]);
  expect(changeOf(maybe, surely, none).opens.map(short)).toEqual([
    "others: agency:office → zone:exchange tcp/80",
  ]);
  // What may still be open has not closed.
  expect(changeOf(surely, maybe, none)).toEqual({ opens: [], closes: [] });
});

test("in words, in both languages", () => {
  const change = changeOf(undefined, city({ gateway: [`tcp/80 ${office}`] }), none);
  expect(changeText(change, "en")).toBe(
    `Pairs that open: 1; pairs that close: 0\nopens  agency:office → zone:exchange  tcp/80\n  by city::x.tcp/80 ${office}\n`,
  );
  expect(changeText(change, "zh")).toMatch(/^打开 1 对,关闭 0 对\n打开 agency:office → zone:exchange/);
  expect(changeText({ opens: [], closes: [] }, "zh")).toBe("变更前后通路相同\n");
});

test("the matrix tells open from possible and closed, and names pairs of agencies that are open directly", () => {
  const counts = { agencies: 2, counties: 2 };
  const matrix = matrixOf(city({ web: [`tcp/443 ${office}`], gateway: [`tcp/80 ${office}`] }));
  const text = matrixText(matrix, counts, "en");
  expect(text).toMatch(/ 1 agency +■\n 2 exchange +·\n/);
  expect(text).toContain(
    "Between agencies: 2 pairs, 1 of them open directly\n  agency:office → agency:finance: tcp/443\n",
  );
  const maybe = matrixOf(city({ gateway: [`tcp/80 ${office}`], doubtful: true }));
  expect(matrixText(maybe, counts, "zh")).toMatch(/ 1 agency +\?\n/);
});
