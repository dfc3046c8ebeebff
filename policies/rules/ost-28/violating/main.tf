provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-egress"
}

resource "openstack_dns_zone_v2" "public" {
  name = "sample.example."
  type = "PRIMARY"
}

# The public comes straight to a machine.
resource "openstack_dns_recordset_v2" "www" {
  zone_id = openstack_dns_zone_v2.public.id
  name    = "www.sample.example."
  type    = "A"
  records = ["10.128.16.11"]
}
