provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

# A department's own way out: an external network, a gateway and a public address in its project.
resource "openstack_networking_network_v2" "outside" {
  name      = "outside"
  tenant_id = openstack_identity_project_v3.finance.id
  external  = true
}

resource "openstack_networking_router_v2" "own" {
  name                = "own"
  tenant_id           = openstack_identity_project_v3.finance.id
  external_network_id = openstack_networking_network_v2.outside.id
}

resource "openstack_networking_floatingip_v2" "own" {
  pool      = openstack_networking_network_v2.outside.name
  tenant_id = openstack_identity_project_v3.finance.id
}
