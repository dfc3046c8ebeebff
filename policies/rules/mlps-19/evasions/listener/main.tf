provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "services" {
  name = "sample-services"
}

resource "openstack_networking_secgroup_v2" "db" {
  name                 = "db"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
  tags                 = ["system:site-platform", "tier:db"]
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
  tags                 = ["system:site-platform", "tier:web"]
}

resource "openstack_networking_network_v2" "city" {
  name      = "city"
  tenant_id = openstack_identity_project_v3.services.id
}

resource "openstack_networking_subnet_v2" "city" {
  network_id = openstack_networking_network_v2.city.id
  tenant_id  = openstack_identity_project_v3.services.id
  cidr       = "10.64.0.0/24"
}

resource "openstack_lb_loadbalancer_v2" "data" {
  vip_subnet_id = openstack_networking_subnet_v2.city.id
  tenant_id     = openstack_identity_project_v3.services.id
}

resource "openstack_lb_listener_v2" "data" {
  loadbalancer_id = openstack_lb_loadbalancer_v2.data.id
  tenant_id       = openstack_identity_project_v3.services.id
  protocol        = "TCP"
  protocol_port   = 5432
  tags            = ["system:site-platform", "tier:db"]
}
