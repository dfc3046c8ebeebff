provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_networking_qos_policy_v2" "line" {
  name       = "line"
  project_id = openstack_identity_project_v3.egress.id
  is_default = true
}
