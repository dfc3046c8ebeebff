# No block is written; the pool is that of the domain.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.office.id
}

resource "openstack_networking_subnet_v2" "office" {
  name          = "office"
  tenant_id     = openstack_identity_project_v3.office.id
  network_id    = openstack_networking_network_v2.office.id
  subnetpool_id = openstack_networking_subnetpool_v2.domain.id
  prefix_length = 24
}

resource "openstack_networking_subnetpool_v2" "domain" {
  name     = "domain"
  prefixes = ["172.16.0.0/16"]
}
