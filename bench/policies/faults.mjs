/** One unit in so many has faults. */
export const oneIn = 10;

/** Rule that each planted fault breaks. */
export const rule = "MLPS-07";

const faults = [
  { type: "openstack_networking_secgroup_v2", attribute: "delete_default_rules", value: false },
  { type: "openstack_networking_port_v2", attribute: "port_security_enabled", value: false },
  {
    type: "openstack_networking_secgroup_rule_v2",
    attribute: "remote_ip_prefix",
    value: "0.0.0.0/0",
    where: ({ direction }) => direction === "ingress",
  },
];

/** Has the unit faults? */
export function isFaulty(number) {
  return number % oneIn === oneIn - 1;
}

/**
 * Plants one fault of each kind into a plan and its template, at the last resource of its type: those of systems, not of links.
 * @returns both as text and the addresses of what now violates the rule
 */
export function plantFaults(files) {
  const plan = JSON.parse(files.plan);
  const template = JSON.parse(files.template);
  const addresses = faults.map((fault) => plant(plan, template, fault));
  return { plan: JSON.stringify(plan), template: JSON.stringify(template), addresses };
}

function plant(plan, template, { type, attribute, value, where = () => true }) {
  const found = plan.resource_changes.findLast(
    (change) => change.type === type && where(change.change.after),
  );
  found.change.after[attribute] = value;
  delete found.change.after_unknown[attribute];
  const planned = plan.planned_values.root_module.resources.find(({ address }) => address === found.address);
  planned.values[attribute] = value;
  const block = plan.configuration.root_module.resources.find(({ address }) => address === found.address);
  block.expressions[attribute] = { constant_value: value };
  template.resource[type][found.name][attribute] = value;
  return found.address;
}
