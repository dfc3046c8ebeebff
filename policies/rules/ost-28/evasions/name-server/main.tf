provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-egress"
}

resource "openstack_dns_zone_v2" "public" {
  name = "sample.example."
  type = "PRIMARY"
}

resource "openstack_networking_network_v2" "edge" {
  name = "edge"
}

resource "openstack_networking_subnet_v2" "edge" {
  network_id = openstack_networking_network_v2.edge.id
  cidr       = "10.32.0.0/24"

  value_specs = {
    dns_nameservers = "198.51.100.53"
  }
}
