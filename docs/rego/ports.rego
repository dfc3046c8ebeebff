# House rules of one city, beside those of egov: input is the output of `egov estate`.
package main

import rego.v1

living contains resource if {
	some resource in input.resources
	resource.mode == "managed"
	not resource.action in {"delete", "forget"}
}

name(resource) := sprintf("%s::%s", [resource.stack, resource.address])

# Built once: a search for each reference would take minutes in a whole city.
by_name := {name(resource): resource | some resource in living}

# The resource that an attribute refers to, across stacks.
target(resource, attribute) := by_name[name(edge)] if {
	some edge in resource.references
	edge.attribute == attribute
}

# An agency's port may stand on a network of its own unit or of the backbone.
deny contains message if {
	some port in living
	port.type == "openstack_networking_port_v2"
	port.owner.kind == "agency"
	network := target(port, "network_id")
	not network.owner.unit in {port.owner.unit, "backbone"}
	message := sprintf("%s of %s stands on a network of %s", [name(port), port.owner.unit, network.owner.unit])
}

# What cannot be seen must not pass.
deny contains message if {
	some port in living
	port.type == "openstack_networking_port_v2"
	reason := port.unknown.network_id
	message := sprintf("%s: its network cannot be told: %s", [name(port), reason])
}

# A port without port security answers to any address.
deny contains message if {
	some port in living
	port.type == "openstack_networking_port_v2"
	port.attributes.port_security_enabled == false
	not port.owner.kind in {"backbone", "egress"}
	message := sprintf("%s of %s has no port security", [name(port), object.get(port, ["owner", "unit"], "an unknown unit")])
}
