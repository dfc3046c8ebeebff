import { resourceTypes } from "../../../policies/facts/resource-types";
import { inlinePlan, project, type InlineResource } from "../inline-plan";
import { runRule } from "../minimal";
import { minimalIntranet } from "./intranet";

const network: InlineResource = { type: "openstack_networking_network_v2", name: "n", after: { name: "n" } };
const outside: InlineResource = {
  type: "openstack_networking_network_v2",
  name: "out",
  after: { name: "out", segments: [{ network_type: "vlan", physical_network: "p", segmentation_id: 7 }] },
};
const own = project("own", "sample-office");
const stranger = project("stranger", "another-project");

/** Results of INT-05 on the last of some resources. */
function results(resource: InlineResource, others: readonly InlineResource[] = []): readonly string[] {
  const { findings } = runRule("INT-05", [inlinePlan([...others, resource])], minimalIntranet());
  return findings
    .filter(({ subject }) => subject.address === `${resource.type}.${resource.name}`)
    .map(({ result }) => result);
}

function of(type: string, after: object, refs: Record<string, string> = {}): InlineResource {
  return { type, name: "x", after: { ...after }, refs };
}

type Case = [
  type: string,
  out: object,
  inside: object,
  outRefs?: Record<string, string>,
  inRefs?: Record<string, string>,
];

const onOut = { network_id: "openstack_networking_network_v2.out.id" };
const onInside = { network_id: "openstack_networking_network_v2.n.id" };
const toStranger = "openstack_identity_project_v3.stranger.id";
const toOwn = "openstack_identity_project_v3.own.id";

const cases: readonly Case[] = [
  ["openstack_compute_instance_v2", { network_mode: "auto" }, { network_mode: "none" }],
  ["openstack_compute_interface_attach_v2", {}, {}, onOut, onInside],
  ["openstack_networking_network_v2", { external: true }, { external: false }],
  [
    "openstack_networking_network_v2",
    { segments: [{ network_type: "flat", physical_network: "p" }] },
    { segments: [] },
  ],
  ["openstack_networking_port_v2", {}, {}, onOut, onInside],
  [
    "openstack_networking_rbac_policy_v2",
    { action: "access_as_external" },
    { action: "access_as_shared" },
    { target_tenant: toOwn },
    { target_tenant: toOwn },
  ],
  [
    "openstack_networking_rbac_policy_v2",
    { action: "access_as_shared", target_tenant: "*" },
    { action: "access_as_shared" },
    {},
    { target_tenant: toOwn },
  ],
  [
    "openstack_networking_router_route_v2",
    { destination_cidr: "0.0.0.0/0" },
    { destination_cidr: "172.30.0.0/16" },
  ],
  [
    "openstack_networking_router_route_v2",
    { destination_cidr: "::/0" },
    { destination_cidr: "172.16.0.0/20" },
  ],
  ["openstack_networking_router_v2", { external_network_id: "unknown" }, { name: "r" }],
  ["openstack_networking_router_v2", { value_specs: { external_gateway_info: "{}" } }, { value_specs: {} }],
  [
    "openstack_networking_segment_v2",
    { network_type: "vlan", physical_network: "p" },
    { network_type: "geneve" },
  ],
  [
    "openstack_networking_subnet_route_v2",
    { destination_cidr: "198.51.100.0/24" },
    { destination_cidr: "172.16.0.0/16" },
  ],
  ["openstack_networking_subnet_v2", { cidr: "192.168.0.0/24" }, { cidr: "172.16.0.0/24" }],
  ["openstack_networking_subnet_v2", { cidr: "2001:db8::/64" }, { cidr: "172.31.0.0/30" }],
  [
    "openstack_fw_rule_v2",
    { action: "allow", destination_ip_address: "8.8.8.8" },
    { action: "deny", destination_ip_address: "8.8.8.8" },
  ],
  [
    "openstack_networking_address_group_v2",
    { addresses: ["172.16.0.1/32", "8.8.8.8/32"] },
    { addresses: ["172.16.0.1/32"] },
  ],
  [
    "openstack_networking_secgroup_rule_v2",
    { direction: "egress", remote_ip_prefix: "0.0.0.0/0" },
    { direction: "egress", remote_ip_prefix: "172.16.0.0/16" },
  ],
  [
    "openstack_lb_l7policy_v2",
    { redirect_url: "https://8.8.8.8/" },
    { redirect_url: "https://172.16.0.10/" },
  ],
  [
    "openstack_lb_loadbalancer_v2",
    {},
    {},
    { vip_network_id: "openstack_networking_network_v2.out.id" },
    { vip_network_id: "openstack_networking_network_v2.n.id" },
  ],
  [
    "openstack_lb_member_v2",
    { address: "172.16.0.10", monitor_address: "8.8.8.8" },
    { address: "172.16.0.10" },
  ],
  [
    "openstack_lb_members_v2",
    { member: [{ address: "172.16.0.10" }, { address: "8.8.8.8" }] },
    { member: [{ address: "172.16.0.10" }] },
  ],
  [
    "openstack_dns_recordset_v2",
    { type: "A", records: ["172.16.0.10", "8.8.8.8"] },
    { type: "A", records: ["172.16.0.10"] },
  ],
  [
    "openstack_dns_recordset_v2",
    { type: "NS", records: ["ns.elsewhere.example."] },
    { type: "TXT", records: ["8.8.8.8"] },
  ],
  [
    "openstack_dns_transfer_request_v2",
    {},
    {},
    { target_project_id: toStranger },
    { target_project_id: toOwn },
  ],
  ["openstack_dns_zone_share_v2", {}, {}, { target_project_id: toStranger }, { target_project_id: toOwn }],
  ["openstack_dns_zone_v2", { masters: ["172.16.0.53"] }, { name: "a.example." }],
  ["openstack_images_image_access_v2", {}, {}, { member_id: toStranger }, { member_id: toOwn }],
  ["openstack_images_image_v2", { image_source_url: "https://images.example/a" }, { local_file_path: "a" }],
  ["openstack_images_image_v2", { visibility: "public" }, { visibility: "private" }],
  [
    "openstack_objectstorage_container_v1",
    { container_read: ".r:*,.rlistings" },
    { container_read: "project:user" },
  ],
  ["openstack_sharedfilesystem_securityservice_v2", { dns_ip: "8.8.8.8" }, { dns_ip: "172.16.0.53" }],
  ["openstack_identity_application_credential_v3", { unrestricted: true }, { unrestricted: false }],
  [
    "openstack_identity_endpoint_v3",
    { url: "https://8.8.8.8:5000/v3" },
    { url: "https://172.30.0.10:5000/v3" },
  ],
];

const around = [network, outside, own, stranger];

// Destructured, so that a case without references is not taken for one that waits for a callback.
test.each(cases.map((each) => [each[0], each[1], each] as const))(
  "%s leads out with %j only",
  (...[type, , each]) => {
    const [, out, inside, outRefs, inRefs] = each;
    expect(results(of(type, out, outRefs), around)).toEqual(["fail"]);
    expect(results(of(type, inside, inRefs), around)).toEqual(["pass"]);
  },
);

const always = Object.entries(resourceTypes).filter(([, { leadsOut }]) => leadsOut === "always");

test.each(always)("%s is never let pass", (type, { class: kind }) => {
  expect(results(of(type, {}))).toEqual([kind === "opaque" ? "undetermined" : "fail"]);
});

test("a type in no class fails", () => {
  expect(results(of("openstack_workflow_cron_trigger_v2", {}))).toEqual(["undetermined"]);
});

test.each([
  ["a redirection to a name", of("openstack_lb_l7policy_v2", { redirect_url: "https://a.example/" })],
  ["an endpoint with a name", of("openstack_identity_endpoint_v3", { url: "https://keystone:5000" })],
  [
    "a route known only after apply",
    of("openstack_networking_router_route_v2", {}, { destination_cidr: "local.x" }),
  ],
  ["a subnet whose block the service chooses", of("openstack_networking_subnet_v2", {}, { cidr: "local.x" })],
])("%s cannot be told", (_title, resource) => {
  expect(results(resource)).toEqual(["undetermined"]);
});

test("an extranet is not judged", () => {
  const { findings } = runRule("INT-05", [inlinePlan([of("openstack_networking_floatingip_v2", {})])]);
  expect(findings.map(({ result }) => result)).toEqual(["not-applicable"]);
});
