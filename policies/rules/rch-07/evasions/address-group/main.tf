provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "services" {
  name = "sample-services"
}

resource "openstack_identity_project_v3" "exchange" {
  name = "sample-exchange"
}

resource "openstack_networking_network_v2" "published_services" {
  name      = "published-services"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "published_services" {
  name       = "published-services"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.published_services.id
  cidr       = "10.32.16.0/24"
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "web_data" {
  security_group_id = openstack_networking_secgroup_v2.web.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 5432
  port_range_max    = 5432
  remote_ip_prefix  = "10.64.0.11/32"
}

resource "openstack_networking_port_v2" "web" {
  name               = "web"
  tenant_id          = openstack_identity_project_v3.services.id
  network_id         = openstack_networking_network_v2.published_services.id
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.published_services.id
    ip_address = "10.32.16.11"
  }
}

# The exchange is among the addresses of the readers.
resource "openstack_networking_address_group_v2" "readers" {
  name       = "readers"
  project_id = openstack_identity_project_v3.services.id
  addresses  = ["10.32.16.11/32", "10.160.0.0/29", "10.160.0.8/29"]
}

resource "openstack_networking_network_v2" "city" {
  name      = "city"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "city" {
  name       = "city"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.city.id
  cidr       = "10.64.0.0/24"
}

resource "openstack_networking_secgroup_v2" "db" {
  name                 = "db"
  tenant_id            = openstack_identity_project_v3.services.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "db_data" {
  security_group_id       = openstack_networking_secgroup_v2.db.id
  direction               = "ingress"
  ethertype               = "IPv4"
  protocol                = "tcp"
  port_range_min          = 5432
  port_range_max          = 5432
  remote_address_group_id = openstack_networking_address_group_v2.readers.id
}

resource "openstack_networking_port_v2" "db" {
  name               = "db"
  tenant_id          = openstack_identity_project_v3.services.id
  network_id         = openstack_networking_network_v2.city.id
  security_group_ids = [openstack_networking_secgroup_v2.db.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.city.id
    ip_address = "10.64.0.11"
  }
}

resource "openstack_networking_network_v2" "exchange_front" {
  name      = "exchange-front"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "exchange_front" {
  name       = "exchange-front"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.exchange_front.id
  cidr       = "10.160.0.0/24"
}

resource "openstack_networking_secgroup_v2" "gateway" {
  name                 = "gateway"
  tenant_id            = openstack_identity_project_v3.exchange.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "gateway_portal" {
  security_group_id = openstack_networking_secgroup_v2.gateway.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8080
  port_range_max    = 8080
  remote_ip_prefix  = "10.32.16.11/32"
}

resource "openstack_networking_secgroup_rule_v2" "gateway_data" {
  security_group_id = openstack_networking_secgroup_v2.gateway.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 5432
  port_range_max    = 5432
  remote_ip_prefix  = "10.64.0.11/32"
}

resource "openstack_networking_port_v2" "gateway" {
  name               = "gateway"
  tenant_id          = openstack_identity_project_v3.exchange.id
  network_id         = openstack_networking_network_v2.exchange_front.id
  security_group_ids = [openstack_networking_secgroup_v2.gateway.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.exchange_front.id
    ip_address = "10.160.0.10"
  }
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "core_published_services" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.published_services.id
}

resource "openstack_networking_router_interface_v2" "core_city" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.city.id
}

resource "openstack_networking_router_interface_v2" "core_exchange_front" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.exchange_front.id
}
