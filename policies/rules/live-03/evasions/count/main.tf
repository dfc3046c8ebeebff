provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_networking_network_v2" "line" {
  name      = "line"
  tenant_id = openstack_identity_project_v3.egress.id
  external  = true
  count     = 3
}
