# duties.egress says none; the network says otherwise, past its own argument.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_network_v2" "line" {
  name        = "line"
  tenant_id   = openstack_identity_project_v3.office.id
  value_specs = { "router:external" = "true" }
}
