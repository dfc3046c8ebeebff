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
 * Plants one fault of each kind into a plan, at the last resource of its type: those of systems, not of links.
 * @returns the plan as text and the addresses of what now violates the rule
 */
export function plantFaults(text) {
  const plan = JSON.parse(text);
  const addresses = faults.map((fault) => plant(plan, fault));
  return { text: JSON.stringify(plan), addresses };
}

function plant(plan, { type, attribute, value, where = () => true }) {
  const found = plan.resource_changes.findLast(
    (change) => change.type === type && where(change.change.after),
  );
  found.change.after[attribute] = value;
  delete found.change.after_unknown[attribute];
  const planned = plan.planned_values.root_module.resources.find(({ address }) => address === found.address);
  planned.values[attribute] = value;
  const block = plan.configuration.root_module.resources.find(({ address }) => address === found.address);
  block.expressions[attribute] = { constant_value: value };
  return found.address;
}
