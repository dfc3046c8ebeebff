provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_identity_project_v3" "exchange" {
  name = "sample-exchange"
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

resource "openstack_networking_secgroup_rule_v2" "gateway_consumer" {
  security_group_id = openstack_networking_secgroup_v2.gateway.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8443
  port_range_max    = 8443
  remote_ip_prefix  = "10.128.0.10/32"
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

resource "openstack_networking_network_v2" "finance" {
  name      = "finance"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "finance" {
  name       = "finance"
  tenant_id  = openstack_identity_project_v3.finance.id
  network_id = openstack_networking_network_v2.finance.id
  cidr       = "10.128.16.0/24"
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = openstack_identity_project_v3.finance.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "web_out" {
  security_group_id = openstack_networking_secgroup_v2.web.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8443
  port_range_max    = 8443
  remote_ip_prefix  = "10.160.0.10/32"
}

# It may send with the address of the one consumer that an agreement lets in.
resource "openstack_networking_port_v2" "web" {
  name               = "web"
  tenant_id          = openstack_identity_project_v3.finance.id
  network_id         = openstack_networking_network_v2.finance.id
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.finance.id
    ip_address = "10.128.16.11"
  }
  allowed_address_pairs {
    ip_address = "10.128.0.10"
  }
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "core_finance" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.finance.id
}

resource "openstack_networking_router_interface_v2" "core_exchange_front" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.exchange_front.id
}
