# By another name, in mixed case.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_dns_zone_v2" "zone" {
  name       = "sample.example."
  email      = "hostmaster@sample.example"
  project_id = openstack_identity_project_v3.egress.id
}

resource "openstack_dns_recordset_v2" "town" {
  zone_id    = openstack_dns_zone_v2.zone.id
  project_id = openstack_identity_project_v3.egress.id
  name       = "North-Town.sample.example."
  type       = "CNAME"
  records    = ["north.sample.example."]
}
