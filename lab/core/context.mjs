import { join } from "node:path";
import { venv } from "../layout.mjs";
import { password, physicalNetworks, ports } from "../settings.mjs";
import { writeTemplate } from "./template.mjs";

/**
 * What the services of one region need to know: the values of their templates, and names that do not meet those of the other
 * region.
 */
export function contextOf(instance, region, services) {
  const etc = join(instance.etc, region.id);
  const state = join(instance.state, region.id);
  const values = {
    etc,
    state,
    venv,
    password,
    run: join(instance.run, region.id),
    address: region.address,
    region: region.name,
    host: hostsOf(region)[0],
    // Identity is one for both regions.
    keystone: `http://127.0.0.1:${ports.keystone}/v3`,
    db: `mysql+pymysql://lab:${password}@127.0.0.1:${ports.mariadb}/${region.id}_`,
    mq: `rabbit://lab:${password}@127.0.0.1:${ports.rabbit}/${region.id}`,
    vlanRanges: Object.keys(physicalNetworks)
      .map((name) => `${name}:1:4094`)
      .join(","),
    osUser: process.env.USER || "root",
  };
  return {
    instance,
    region,
    services,
    values,
    etc,
    state,
    run: values.run,
    has: (service) => region.services.includes(service),
    /** The name of a task or program of this region. */
    named: (name) => `${region.id}-${name}`,
    bin: (name) => join(venv, "bin", name),
    write: (template, target, more = {}) =>
      writeTemplate(template, join(etc, target), { ...values, ...more }),
    url: (service) => `http://${region.address}:${ports[service]}/`,
  };
}

/** Names of the compute hosts of a region; each is a chassis of its OVN as well. */
export function hostsOf(region) {
  return Array.from({ length: region.hosts }, (_, index) => `${region.id}-host-${index + 1}`);
}
