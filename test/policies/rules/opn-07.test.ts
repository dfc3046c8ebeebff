import type { Environment } from "../../../environments/model";
import type { System } from "../../../environments/types";
import { inlinePlan } from "../inline-plan";
import { isBlocking, minimalEnvironment, runRule } from "../minimal";

/** The small extranet with one of its systems changed. */
function changed(id: string, change: (system: System) => System): Environment {
  const environment = minimalEnvironment();
  const systems = environment.systems.map((declared) =>
    declared.system.id === id ? { ...declared, system: change(declared.system) } : declared,
  );
  return { ...environment, systems };
}

function said(environment: Environment): readonly string[] {
  const plan = inlinePlan([{ type: "openstack_networking_router_v2", name: "r" }]);
  return runRule("OPN-07", [plan], environment)
    .findings.filter(({ result }) => isBlocking(result))
    .map(({ message }) => message.en);
}

const site = {
  id: "office",
  name: { zh: "网站", en: "Site" },
  kind: "department-site",
  unit: "office",
  hostname: "office.sample.example",
} as const;

test("a site inside a system that is no site platform fails", () => {
  expect(said(changed("documents", (system) => ({ ...system, sites: [site] })))).toEqual([
    expect.stringMatching(/is no site platform/),
  ]);
});

test("a site platform of a department, without the city's portal, fails", () => {
  const own = changed("documents", (system) => ({ ...system, kind: "site-platform", sites: [site] }));
  expect(said(own)).toEqual([expect.stringMatching(/without the city's portal/)]);
});

test("a department's site on the platform of the city's portal passes, and an empty list says nothing", () => {
  const sites = (system: System): System => ({ ...system, sites: [...(system.sites ?? []), site] });
  expect(said(changed("site-platform", sites))).toEqual([]);
  expect(said(changed("documents", (system) => ({ ...system, sites: [] })))).toEqual([]);
});
