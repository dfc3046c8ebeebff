import { join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import { synthesise } from "../../stacks/app";
import { root } from "../tools";
import { Resources } from "./city";

// What applies to a real OpenStack taught (docs/provider-quirks.md); each is a template that its services take.
const environment = loadEnvironment(join(root, "environments/lab"));
const resources = new Resources(synthesise(environment));

test("both sites have every flavor and volume type", () => {
  for (const [type, key, declared] of [
    ["compute_flavor_v2", "name", environment.settings.flavors],
    ["blockstorage_volume_type_v3", "name", environment.settings.volumeTypes],
  ] as const) {
    for (const stack of ["platform", "recovery"]) {
      const names = resources.of(type, stack).map(({ body }) => body[key]);
      expect(names).toEqual(declared.map(({ id }) => id));
    }
  }
});

test("what is built at the recovery site waits for its flavor and volume type", () => {
  const [instance] = resources.of("compute_instance_v2", "recovery");
  expect(instance?.body["depends_on"]).toEqual(["openstack_compute_flavor_v2.recovery_flavor-lab-small"]);
  const [volume] = resources.of("blockstorage_volume_v3", "recovery");
  expect(volume?.body["depends_on"]).toEqual([
    "openstack_blockstorage_volume_type_v3.recovery_volume-type-lab-ssd",
  ]);
});

test("a listener that ends TLS is made with the rights of the certificate's project, others with those of the platform", () => {
  const providers = resources
    .of("lb_listener_v2")
    .map(({ body }) => [body["protocol"], body["provider"] ?? "platform"]);
  expect(new Set(providers.map((pair) => pair.join(" by ")))).toEqual(
    new Set(["TCP by platform", "TERMINATED_HTTPS by openstack.lab-services"]),
  );
});

test("instances of a tier are made one after the other, so that each finds a host of its own", () => {
  const tier = resources
    .of("compute_instance_v2", "agency-health")
    .map(({ address, body }) => [address, (body["depends_on"] as string[]).slice(1)]);
  const expected = tier.map(([address], index) => [address, index === 0 ? [] : [tier[index - 1]?.[0]]]);
  expect(tier).toHaveLength(5);
  expect(tier).toEqual(expected);
});

test("routers and public addresses of the egress are made one after the other, for their quota is exact", () => {
  for (const type of ["networking_router_v2", "networking_floatingip_v2"]) {
    const [first, second] = resources.of(type, "egress");
    expect(second?.body["depends_on"]).toContain(first?.address);
  }
});

test("a project without groups of its own has room for the default group and its four rules", () => {
  const quotas = ["platform_backbone_quota_network", "county_tenant_quota_network"].map((name) =>
    resources.of("networking_quota_v2").find(({ address }) => address.endsWith(`.${name}`)),
  );
  for (const quota of quotas) {
    expect(quota?.body).toMatchObject({ security_group: 1, security_group_rule: 4 });
  }
});

test("a mirror names no project: it is made in that of its provider", () => {
  for (const { body } of resources.of("taas_tap_mirror_v2")) {
    expect(body["provider"]).toBe("openstack.lab-egress");
    expect(body["tenant_id"]).toBeUndefined();
  }
});
