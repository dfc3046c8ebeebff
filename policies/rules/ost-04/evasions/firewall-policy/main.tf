provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

# Who edits a shared policy changes the filter of others.
resource "openstack_fw_policy_v2" "line" {
  name      = "line"
  tenant_id = openstack_identity_project_v3.egress.id
  shared    = true
}
