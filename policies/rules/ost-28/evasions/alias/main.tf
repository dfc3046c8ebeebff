provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-egress"
}

resource "openstack_dns_zone_v2" "public" {
  name = "sample.example."
  type = "PRIMARY"
}

# No address: a name of somebody else.
resource "openstack_dns_recordset_v2" "www" {
  zone_id = openstack_dns_zone_v2.public.id
  name    = "www.sample.example."
  type    = "CNAME"
  records = ["portal.other-cloud.example."]
}
