provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_fw_rule_v2" "six" {
  name       = "six"
  tenant_id  = openstack_identity_project_v3.finance.id
  action     = "allow"
  protocol   = "tcp"
  ip_version = 6
}
