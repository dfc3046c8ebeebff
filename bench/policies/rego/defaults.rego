package main

import rego.v1

# Three faults that one resource shows by itself, as a project without a graph would look for them.

deny contains message if {
	some change in input.resource_changes
	change.type == "openstack_networking_secgroup_v2"
	not change.change.after.delete_default_rules
	message := sprintf("%s keeps the default rules", [change.address])
}

deny contains message if {
	some change in input.resource_changes
	change.type == "openstack_networking_port_v2"
	change.change.after.port_security_enabled == false
	message := sprintf("%s has port security off", [change.address])
}

deny contains message if {
	some change in input.resource_changes
	change.type == "openstack_networking_secgroup_rule_v2"
	change.change.after.direction == "ingress"
	change.change.after.remote_ip_prefix == "0.0.0.0/0"
	message := sprintf("%s lets every address in", [change.address])
}
