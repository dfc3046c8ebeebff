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

resource "openstack_networking_network_v2" "city" {
  name      = "city"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "city" {
  name       = "city"
  network_id = openstack_networking_network_v2.city.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.64.0.0/24"
}

# Two halves of everything.
resource "openstack_lb_loadbalancer_v2" "web" {
  name          = "web"
  tenant_id     = openstack_identity_project_v3.services.id
  vip_subnet_id = openstack_networking_subnet_v2.city.id
}

resource "openstack_lb_listener_v2" "web" {
  name            = "web"
  tenant_id       = openstack_identity_project_v3.services.id
  loadbalancer_id = openstack_lb_loadbalancer_v2.web.id
  protocol        = "TCP"
  protocol_port   = 443
  allowed_cidrs   = ["0.0.0.0/1", "128.0.0.0/1"]
}

resource "openstack_lb_pool_v2" "web" {
  name        = "web"
  tenant_id   = openstack_identity_project_v3.services.id
  listener_id = openstack_lb_listener_v2.web.id
  protocol    = "TCP"
  lb_method   = "SOURCE_IP"
}
