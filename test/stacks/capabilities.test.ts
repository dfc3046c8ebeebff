import { join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import { synthesise } from "../../stacks/app";
import { root } from "../tools";
import { pathOf, Resources } from "./city";

const sample = loadEnvironment(join(root, "test/fixtures/environments/minimal"));

/** Stacks as if the sites offered load balancing or not; systems that need it are refused when an environment is loaded. */
function stacksOf(offered: boolean): Resources {
  const sites = sample.settings.sites.map((site) => ({
    ...site,
    capabilities: [
      ...site.capabilities.filter((capability) => capability !== "octavia"),
      ...(offered ? (["octavia"] as const) : []),
    ],
  }));
  return new Resources(synthesise({ ...sample, settings: { ...sample.settings, sites } }));
}

describe("a site without load balancing", () => {
  const [without, having] = [stacksOf(false), stacksOf(true)];

  test("gets no quota of it, where one that has it gets one for each project and region", () => {
    expect(without.of("lb_quota_v2")).toEqual([]);
    expect(having.of("lb_quota_v2").length).toBeGreaterThan(0);
    expect(having.of("lb_quota_v2").length).toBe(having.of("compute_quotaset_v2").length);
  });

  test("differs in nothing else", () => {
    const others = having.all.filter(({ type }) => type !== "openstack_lb_quota_v2");
    expect(without.all.map(pathOf)).toEqual(others.map(pathOf));
  });
});
