provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_dns_zone_v2" "sample" {
  name       = "sample.example."
  email      = "hostmaster@sample.example"
  project_id = openstack_identity_project_v3.egress.id
}

resource "openstack_dns_recordset_v2" "north" {
  zone_id    = openstack_dns_zone_v2.sample.id
  project_id = openstack_identity_project_v3.egress.id
  name       = "north.sample.example."
  type       = "A"
  records    = ["198.51.100.7"]
}
