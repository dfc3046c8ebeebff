# A zone at the portal, for sites of departments.
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

resource "openstack_dns_zone_v2" "north" {
  name       = "north.sample.example."
  email      = "hostmaster@sample.example"
  project_id = openstack_identity_project_v3.egress.id
}
