import { join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import type { Environment } from "../../environments/model";
import { synthesise } from "../../stacks/app";
import { root } from "../tools";
import { Resources } from "./city";

const sample = loadEnvironment(join(root, "test/fixtures/environments/minimal"));

/** Names in the public DNS when one system publishes these host names beside what the sample has. */
function namesWith(hostnames: readonly string[]): unknown[] {
  const published = sample.systems.find(({ system }) => (system.publish ?? []).length > 0);
  const [first] = published?.system.publish ?? [];
  if (!published || !first) throw new Error("The sample environment publishes nothing");
  const publish = [first, ...hostnames.map((hostname) => ({ ...first, hostname }))];
  const environment: Environment = {
    ...sample,
    systems: sample.systems.map((declared) =>
      declared === published ? { ...declared, system: { ...declared.system, publish } } : declared,
    ),
  };
  const egress = new Resources(synthesise(environment, new Set(["egress"])));
  return egress.of("dns_recordset_v2").map(({ body }) => body["name"]);
}

const sites = ["www.sample.example.", "north.sample.example.", "south.sample.example."];

test("a name that is both a site and a published service is one record", () => {
  expect(namesWith([]).toSorted()).toEqual(sites.toSorted());
});

test("names that differ in where the dots are have a record each", () => {
  const added = ["a-b.c.sample.example", "a.b-c.sample.example"];
  expect(namesWith(added).toSorted()).toEqual([...sites, ...added.map((name) => `${name}.`)].toSorted());
});
