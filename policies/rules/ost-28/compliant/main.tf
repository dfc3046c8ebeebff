provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-egress"
}

resource "openstack_dns_zone_v2" "public" {
  name = "sample.example."
  type = "PRIMARY"
}

resource "openstack_dns_recordset_v2" "www" {
  zone_id = openstack_dns_zone_v2.public.id
  name    = "www.sample.example."
  type    = "A"
  records = ["203.0.113.10", "203.0.113.138"]
}

resource "openstack_networking_network_v2" "edge" {
  name = "edge"
}

resource "openstack_networking_subnet_v2" "edge" {
  network_id = openstack_networking_network_v2.edge.id
  cidr       = "10.32.0.0/24"

  dns_nameservers = ["10.161.0.13"]
}
