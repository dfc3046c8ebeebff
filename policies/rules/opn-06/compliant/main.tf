provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

# Line a of the one egress, on the wire that egress.yaml declares.
resource "openstack_networking_network_v2" "line_a" {
  name      = "line-a"
  tenant_id = openstack_identity_project_v3.egress.id
  external  = true
  segments {
    network_type     = "vlan"
    physical_network = "physnet-a"
    segmentation_id  = 101
  }
}

resource "openstack_networking_router_v2" "line_a" {
  name                = "line-a"
  tenant_id           = openstack_identity_project_v3.egress.id
  external_network_id = openstack_networking_network_v2.line_a.id
}
