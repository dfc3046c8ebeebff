# Names below are for others to make.
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

resource "openstack_dns_recordset_v2" "elsewhere" {
  zone_id    = openstack_dns_zone_v2.zone.id
  project_id = openstack_identity_project_v3.egress.id
  name       = "sites.sample.example."
  type       = "NS"
  records    = ["ns1.elsewhere.example."]
}
