import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../../bin/egov";
import { checkFormats } from "../../report/check-formats";
import { inlinePlan } from "../policies/inline-plan";
import { minimalFolder, today } from "../policies/minimal";
import { marked, plan, secrets } from "../report/planted";
import { temporaryFolder } from "../workflow/hand-made";
import { surroundings } from "./surroundings";

const languages = ["zh", "en"];

/** Everything that a command writes about plans. */
async function output(command: string, plans: readonly unknown[], ...args: string[]): Promise<string> {
  const recorded = surroundings();
  const files = plans.flatMap((content, at) => {
    const file = join(temporaryFolder(), `stack-${at}.json`);
    writeFileSync(file, JSON.stringify(content));
    return ["--plan", file];
  });
  await main([command, "--environment", minimalFolder, ...files, ...args], recorded.io);
  return recorded.out() + recorded.err();
}

/** Every marked secret where rules look and speak of what they see: as a name, a block, an address, a protocol, a tag. */
function spoken(): unknown {
  const of = (type: string, after: (secret: string) => object) =>
    Object.values(marked).map((secret, at) => ({ type, name: `x${at}`, after: { ...after(secret) } }));
  const content = inlinePlan([
    ...of("openstack_identity_project_v3", (name) => ({ name, description: name })),
    ...of("openstack_networking_subnet_v2", (cidr) => ({ cidr, tags: [`zone:${cidr}`], gateway_ip: cidr })),
    ...of("openstack_networking_network_v2", (name) => ({ name, tags: [`zone:${name}`, `system:${name}`] })),
    ...of("openstack_networking_secgroup_rule_v2", (text) => ({
      direction: "ingress",
      protocol: text,
      remote_ip_prefix: text,
      ethertype: text,
    })),
    ...of("openstack_networking_router_route_v2", (text) => ({ destination_cidr: text, next_hop: text })),
    ...of("openstack_dns_recordset_v2", (name) => ({ name, type: "A", records: [name] })),
    ...of("openstack_fw_rule_v2", (text) => ({ action: "allow", source_ip_address: text, protocol: text })),
    ...of("openstack_lb_member_v2", (text) => ({ address: text, name: text })),
    ...of("openstack_compute_instance_v2", (text) => ({
      image_id: text,
      image_name: text,
      region: text,
      metadata: { system: text, tier: text },
    })),
    ...of("openstack_images_image_v2", (text) => ({ name: text, image_source_url: text, visibility: text })),
    ...of("openstack_identity_role_assignment_v3", (text) => ({
      role_id: text,
      user_id: text,
      project_id: text,
    })),
    ...of("openstack_networking_port_v2", (text) => ({
      fixed_ip: [{ ip_address: text }],
      device_owner: text,
    })),
    ...of("openstack_objectstorage_container_v1", (text) => ({
      name: text,
      container_read: text,
      container_sync_to: text,
    })),
    ...of("openstack_vpnaas_site_connection_v2", (text) => ({
      peer_address: text,
      peer_cidrs: [text],
      psk: text,
    })),
  ]).plan as { resource_changes: { change: Record<string, unknown> }[] };
  for (const { change } of content.resource_changes) {
    const keys = Object.keys(change["after"] as object);
    change["after_sensitive"] = Object.fromEntries(keys.map((key) => [key, true]));
  }
  return content;
}

test.each(checkFormats)("no planted secret is in a check as %s, whatever rules speak of", async (format) => {
  for (const lang of languages) {
    const text = await output("check", [plan, spoken()], "--format", format, "--lang", lang, "--date", today);
    expect(text.length).toBeGreaterThan(1000);
    expect(secrets.filter(([, secret]) => text.includes(secret)).map(([name]) => name)).toEqual([]);
  }
});

test("no planted secret is in the estate", async () => {
  const text = await output("estate", [plan, spoken()], "--lang", "en");
  expect(text).toContain('"format": "egov-estate/1"');
  expect(secrets.filter(([, secret]) => text.includes(secret)).map(([name]) => name)).toEqual([]);
});
