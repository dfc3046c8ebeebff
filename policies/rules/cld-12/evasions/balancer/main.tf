provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_networking_network_v2" "management" {
  name      = "management"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "management" {
  network_id = openstack_networking_network_v2.management.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.161.0.0/24"
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.finance.id
  delete_default_rules = true
}

resource "openstack_lb_loadbalancer_v2" "web" {
  vip_subnet_id = openstack_networking_subnet_v2.management.id
  tenant_id     = openstack_identity_project_v3.finance.id
}
