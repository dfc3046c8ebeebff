# No block is written; the pool has none of a zone.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnetpool_v2" "own" {
  name       = "own"
  project_id = openstack_identity_project_v3.finance.id
  prefixes   = ["172.20.0.0/16"]
}

resource "openstack_networking_subnet_v2" "office" {
  name          = "office"
  tenant_id     = openstack_identity_project_v3.finance.id
  network_id    = openstack_networking_network_v2.office.id
  subnetpool_id = openstack_networking_subnetpool_v2.own.id
  prefix_length = 24
}
