import { loadEnvironment } from "../../environments/load";
import { allFlows } from "../../environments/flows";
import { intranet, sample } from "./sample";

test("an intranet has domains and batches of migration, and stacks that bear its name", () => {
  const environment = loadEnvironment(intranet);
  expect(environment.domains.map(({ id }) => id)).toEqual(["secret"]);
  expect(environment.migration?.batches.map(({ id }) => id)).toEqual(["first"]);
  expect(Object.keys(environment)).not.toContain("egress");
  expect(environment.systems.map(({ stack }) => stack)).toEqual([
    "intranet-agency-archive",
    "intranet-agency-office",
    "intranet-operations",
  ]);
});

test("flows to all agencies name their blocks, and classified systems have flows", () => {
  const flows = allFlows(loadEnvironment(intranet));
  expect(flows.map(({ id, to }) => [id, to.prefixes])).toEqual([
    ["operations--ping", ["172.16.16.0/20", "172.16.0.0/20"]],
  ]);
});

test("anything leading out has no place there", () => {
  const changed = sample(intranet)
    .write("egress.yaml", "x: 1")
    .write("exchange.yaml", "x: 1")
    .write("services.yaml", "x: 1")
    .write("services/sites.yaml", "x: 1")
    .write("counties/north.yaml", "x: 1");
  const leadsOut = (file: string) =>
    `${file}:1:1 An intranet has no "${file}": anything leading out has no place there | 内网环境不得有“${file}”:凡通向外部的内容在此没有位置`;
  expect(changed.report()).toEqual(
    ["counties/north.yaml", "egress.yaml", "exchange.yaml", "services.yaml", "services/sites.yaml"].map(
      leadsOut,
    ),
  );
});

test("an intranet without migration and domains", () => {
  const changed = sample(intranet)
    .remove("migration.yaml")
    .remove("domains")
    .edit("agencies/office.yaml", "domain: secret\n", "")
    .edit("agencies/archive.yaml", "domain: secret", "domain: ‸secret");
  expect(changed.report()).toEqual([
    `${changed.marked[0]} No domain "secret" | 没有分级域“secret”`,
    'agencies/office.yaml:2:1 An agency of an intranet needs the field "domain" | 内网环境的单位必须写明所属分级域(domain)',
    'environment.yaml:2:7 An intranet needs the file "migration.yaml" | 内网环境需要文件“migration.yaml”',
    "environment.yaml:2:7 An intranet needs at least one graded domain (domains/*.yaml) | 内网环境至少需要一个分级域(domains/*.yaml)",
  ]);
});

test("an agency outside its domain", () => {
  const changed = sample(intranet)
    .edit("agencies/office.yaml", "block: 172.16.0.0/20", "block: ‸172.17.0.0/20")
    .edit("agencies/office.yaml", "cidr: 172.16.0.0/24", "cidr: 172.17.0.0/24")
    .edit("agencies/office.yaml", "[172.16.0.10]", "[172.17.0.10]");
  expect(changed.report()).toEqual([
    `${changed.marked[0]} Agency "office" 172.17.0.0/20 must be inside domain "secret" 172.16.0.0/16 | 单位“office” 172.17.0.0/20 必须在分级域“secret” 172.16.0.0/16 之内`,
  ]);
});

test("domains that overlap, and too few links in a domain", () => {
  const copy = [
    "id: more",
    "name: { zh: 示例域, en: Sample domain }",
    "grade: secret",
    "block: ‸172.16.128.0/17",
    "links: 172.31.1.0/26",
    "evaluation: { number: 示例〔2026〕第1号, date: 2026-01-05, result: passed }",
    "approval: { number: 示例〔2026〕第2号, date: 2026-02-05, result: passed }",
  ].join("\n");
  const changed = sample(intranet)
    .write("domains/more.yaml", copy)
    .edit("domains/secret.yaml", "block: 172.16.0.0/16", "block: ‸172.16.0.0/16")
    .edit("domains/secret.yaml", "links: 172.31.0.0/26", "links: ‸172.31.0.0/29");
  expect(changed.report()).toEqual([
    `${changed.marked[1]} Domain "secret" 172.16.0.0/16 overlaps domain "more" at domains/more.yaml:4 | 分级域“secret” 172.16.0.0/16 与 domains/more.yaml:4 的分级域“more”重叠`,
    // The last link of a domain is its own, so that a /29 leaves one.
    `${changed.marked[2]} Link block 172.31.0.0/29 is too small: it holds 1, and agency "archive" needs position 2 | 互联地址段 172.31.0.0/29 过小:容纳 1 个,单位“archive”需要第 2 个`,
  ]);
});

test("a batch that names an unknown system, and one system in two batches", () => {
  const changed = sample(intranet).edit(
    "migration.yaml",
    "[office-documents, archive-documents]",
    "[office-documents, ‸office-document, ‸office-documents]",
  );
  expect(changed.report()).toEqual([
    `${changed.marked[0]} No system "office-document", did you mean "office-documents"? | 没有系统“office-document”:是否应为“office-documents”?`,
    `${changed.marked[1]} Duplicate migrated system "office-documents": already declared at migration.yaml:5 | 迁移系统“office-documents”重复:已在 migration.yaml:5 声明`,
  ]);
});

test("the internet is nowhere", () => {
  const changed = sample(intranet).edit("operations.yaml", "to: agency:*", "to: ‸internet");
  expect(changed.report()).toEqual([
    `${changed.marked[0]} "internet" may appear in egress.yaml only | “internet”只能出现在 egress.yaml`,
  ]);
});

test("a network is shared with operations only", () => {
  const changed = sample(intranet).edit("backbone.yaml", "[operations]", "[operations, ‸services]");
  expect(changed.report()).toEqual([
    `${changed.marked[0]} A network is shared with platforms of this environment only, operations; got "services" | sharedWith 只能写本环境的共用平台 operations,实为“services”`,
  ]);
});
