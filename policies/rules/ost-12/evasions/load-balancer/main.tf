provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "services" {
  name = "sample-services"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.office.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  network_id = openstack_networking_network_v2.office.id
  tenant_id  = openstack_identity_project_v3.office.id
  cidr       = "10.128.0.0/24"
}

# A virtual address is a port as well.
resource "openstack_lb_loadbalancer_v2" "web" {
  name          = "web"
  tenant_id     = openstack_identity_project_v3.services.id
  vip_subnet_id = openstack_networking_subnet_v2.office.id
}
