provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.finance.id
  delete_default_rules = true
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "office" {
  network_id = openstack_networking_network_v2.office.id
  tenant_id  = openstack_identity_project_v3.finance.id
  cidr       = "10.128.16.0/24"
}

resource "openstack_fw_rule_v2" "boundary" {
  name                   = "boundary"
  tenant_id              = openstack_identity_project_v3.finance.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.128.16.0/24"
  destination_ip_address = "10.160.0.0/24"
  destination_port       = "8443"
}

resource "openstack_fw_policy_v2" "boundary" {
  name      = "boundary"
  tenant_id = openstack_identity_project_v3.finance.id
  rules     = [openstack_fw_rule_v2.boundary.id]
}

resource "openstack_fw_group_v2" "boundary" {
  name                       = "boundary"
  tenant_id                  = openstack_identity_project_v3.finance.id
  ingress_firewall_policy_id = openstack_fw_policy_v2.boundary.id
  egress_firewall_policy_id  = openstack_fw_policy_v2.boundary.id
}
