provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

# Not the network but the pool that its addresses come from.
resource "openstack_networking_subnetpool_v2" "zone" {
  name       = "zone"
  project_id = openstack_identity_project_v3.backbone.id
  prefixes   = ["10.64.0.0/16"]
  shared     = true
}
