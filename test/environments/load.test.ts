import { relative } from "node:path";
import { loadEnvironment } from "../../environments/load";
import { EgovError, ExitCode } from "../../messages/errors";
import { minimal, sample } from "./sample";

test("reads every file of an environment", () => {
  const environment = loadEnvironment(minimal);
  expect(environment.id).toBe("minimal");
  expect(environment.directory).toBe(minimal);
  expect(environment.settings.kind).toBe("extranet");
  expect(environment.agencies.map(({ id }) => id)).toEqual(["finance", "office"]);
  expect(environment.counties.map(({ id }) => id)).toEqual(["north", "south"]);
  expect(environment.projects.map(({ id }) => id)).toEqual(["budget-renewal"]);
  expect(environment.inspections.map(({ year }) => year)).toEqual([2025]);
  expect(environment.egress?.egresses[0]?.links.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(environment.exchange?.agreements).toHaveLength(1);
  expect(environment.recovery?.targets).toHaveLength(1);
  expect(environment.serviceFiles).toHaveLength(1);
  expect(environment.domains).toEqual([]);
  expect(environment.waivers).toEqual({ waivers: [] });
  expect(Object.keys(environment)).not.toContain("migration");
});

test("lists every system with its owner, tenant and stack, in order of files", () => {
  const listed = loadEnvironment(minimal).systems.map(({ system, owner, tenant, tenantKind, stack }) =>
    [system.id, owner, tenant, tenantKind, stack].join(" "),
  );
  expect(listed).toEqual([
    "budget finance sample-finance agency agency-finance",
    "documents office sample-office agency agency-office",
    // The egress has no owner of its own: the owner of operations answers for it.
    "boundary office sample-egress egress egress",
    "exchange office sample-exchange exchange exchange",
    "operations office sample-operations operations operations",
    "site-platform office sample-services services services",
  ]);
});

test("a system may name another owner than that of its file", () => {
  const changed = sample().edit(
    "agencies/office.yaml",
    "- id: documents\n",
    "- id: documents\n    owner: finance\n",
  );
  const declared = loadEnvironment(changed.directory).systems.find(({ system }) => system.id === "documents");
  expect(declared?.owner).toBe("finance");
  expect(declared?.stack).toBe("agency-office");
});

test("every value knows its file, line and column", () => {
  const environment = loadEnvironment(minimal);
  const finance = environment.agencies[0];
  if (!finance) throw new Error("The sample has no agency");
  const file = "agencies/finance.yaml";
  const [tier] = finance.systems[0]?.tiers ?? [];
  if (!tier) throw new Error("The sample has no tier");
  expect(environment.origin(finance)).toEqual({ file, line: 2, column: 1 });
  expect(environment.origin(finance, "block")).toEqual({ file, line: 6, column: 8 });
  expect(environment.origin(finance, "systems")).toEqual(environment.origin(finance.systems));
  expect(environment.origin(tier)).toEqual({ file, line: 35, column: 9 });
  expect(environment.origin(tier.addresses)).toEqual({ file, line: 39, column: 20 });
  expect(environment.origin(tier.addresses, 1)).toEqual({ file, line: 39, column: 35 });
  expect(environment.origin(environment.settings, "kind")).toEqual({
    file: "environment.yaml",
    line: 2,
    column: 7,
  });
});

test("what does not come from YAML has no place", () => {
  const environment = loadEnvironment(minimal);
  expect(environment.origin({})).toBeUndefined();
  expect(environment.origin(environment.systems)).toBeUndefined();
  expect(environment.origin(environment.settings, "absent")).toBeUndefined();
  expect(environment.origin(environment.settings.sites, 99)).toBeUndefined();
});

test("keys that look like numbers keep their places", () => {
  const changed = sample()
    .edit("environment.yaml", "- { id: small,", "- { id: small,")
    .edit("prices.yaml", "flavors: { small: 1000 }", 'flavors: { small: 1000, "1": ‸2 }');
  expect(changed.report()).toEqual([
    `${changed.marked[0]} No flavor "1"; known: small | 没有规格“1”:现有 small`,
  ]);
});

test("reading twice gives equal environments", () => {
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
  expect(plain(loadEnvironment(minimal))).toEqual(plain(loadEnvironment(minimal)));
});

test("line ends of Windows and a byte order mark change nothing", () => {
  const changed = sample();
  changed.edit(
    "waivers.yaml",
    "# Everything in this file is invented.\nwaivers: []",
    "\uFEFF# Note\r\nwaivers: []\r\n",
  );
  expect(changed.problems()).toEqual([]);
});

test("all problems come at once, those of YAML, schemas and agreement between files, by file and line", () => {
  const changed = sample()
    .edit("agencies/finance.yaml", "tenant: sample-finance", "tenant: sample: finance")
    .edit("agencies/office.yaml", "block: 10.128.0.0/20", "block: 10.128.0.1/20")
    .edit("prices.yaml", "{ ssd: 2 }", "{ hdd: 2 }")
    .edit("counties/south.yaml", "number: 2\n", "number: 9\n");
  expect(changed.report().map((line) => line.replace(/ \|.*/, ""))).toEqual([
    "agencies/finance.yaml:5:9 No field can start here: check the indentation, and quote a value that holds a colon",
    'agencies/office.yaml:6:8 Field "block" must be an IPv4 block with host bits zero and no leading zeros, such as 10.128.0.0/20, got "10.128.0.1/20"',
    "counties/south.yaml:8:8 Block of county number 9 must be 10.73.0.0/16, got 10.66.0.0/16",
    'prices.yaml:6:14 No price for volume type "ssd"',
    'prices.yaml:6:21 No volume type "hdd"; known: ssd',
  ]);
});

test("what a broken file may declare is not reported as missing", () => {
  const changed = sample().edit("agencies/finance.yaml", "block: ", "blocks: ");
  expect(changed.report()).toHaveLength(1);
});

test("problems end as one expected error with the exit code of wrong input", () => {
  const changed = sample().edit("agencies/finance.yaml", "flavor: small", "flavor: smal");
  const load = () => loadEnvironment(changed.directory);
  expect(load).toThrow(EgovError);
  expect(load).toThrow('No flavor "smal", did you mean "small"?');
  expect(load).toThrow(expect.objectContaining({ exitCode: ExitCode.input }));
});

test("places start with the folder as the user named it", () => {
  const changed = sample().edit("agencies/finance.yaml", "flavor: small", "flavor: smal");
  const named = relative(process.cwd(), changed.directory);
  const load = () => loadEnvironment(named);
  const place = { file: `${named}/agencies/finance.yaml`, line: 37, column: 17 };
  expect(load).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ place })] }));
});
