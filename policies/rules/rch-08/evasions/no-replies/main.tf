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

resource "openstack_networking_secgroup_rule_v2" "gateway_provider" {
  security_group_id = openstack_networking_secgroup_v2.gateway.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "10.128.16.11/32"
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

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.office.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  tenant_id  = openstack_identity_project_v3.office.id
  network_id = openstack_networking_network_v2.office.id
  cidr       = "10.128.0.0/24"
}

resource "openstack_networking_secgroup_v2" "app" {
  name                 = "app"
  tenant_id            = openstack_identity_project_v3.office.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "app_gateway" {
  security_group_id = openstack_networking_secgroup_v2.app.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8443
  port_range_max    = 8443
  remote_ip_prefix  = "10.160.0.10/32"
}

resource "openstack_networking_port_v2" "app" {
  name               = "app"
  tenant_id          = openstack_identity_project_v3.office.id
  network_id         = openstack_networking_network_v2.office.id
  security_group_ids = [openstack_networking_secgroup_v2.app.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.office.id
    ip_address = "10.128.0.10"
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

resource "openstack_networking_secgroup_rule_v2" "web_gateway" {
  security_group_id = openstack_networking_secgroup_v2.web.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "10.160.0.10/32"
}

resource "openstack_networking_port_v2" "web" {
  name               = "web"
  tenant_id          = openstack_identity_project_v3.finance.id
  network_id         = openstack_networking_network_v2.finance.id
  security_group_ids = [openstack_networking_secgroup_v2.web.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.finance.id
    ip_address = "10.128.16.11"
  }
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "core_exchange_front" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.exchange_front.id
}

resource "openstack_networking_router_interface_v2" "core_office" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.office.id
}

resource "openstack_networking_router_v2" "finance" {
  name      = "finance"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "finance_finance" {
  router_id = openstack_networking_router_v2.finance.id
  subnet_id = openstack_networking_subnet_v2.finance.id
}

resource "openstack_networking_network_v2" "link" {
  name      = "link"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "link" {
  name       = "link"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.link.id
  cidr       = "10.255.16.0/30"
}

resource "openstack_networking_port_v2" "core_link" {
  name               = "core-link"
  tenant_id          = openstack_identity_project_v3.backbone.id
  network_id         = openstack_networking_network_v2.link.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link.id
    ip_address = "10.255.16.1"
  }
}

resource "openstack_networking_router_interface_v2" "core_link" {
  router_id = openstack_networking_router_v2.core.id
  port_id   = openstack_networking_port_v2.core_link.id
}

resource "openstack_networking_port_v2" "finance_link" {
  name               = "finance-link"
  tenant_id          = openstack_identity_project_v3.backbone.id
  network_id         = openstack_networking_network_v2.link.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link.id
    ip_address = "10.255.16.2"
  }
}

resource "openstack_networking_router_interface_v2" "finance_link" {
  router_id = openstack_networking_router_v2.finance.id
  port_id   = openstack_networking_port_v2.finance_link.id
}

resource "openstack_networking_router_route_v2" "down" {
  router_id        = openstack_networking_router_v2.core.id
  destination_cidr = "10.128.16.0/20"
  next_hop         = "10.255.16.2"
}

resource "openstack_networking_router_route_v2" "up" {
  router_id        = openstack_networking_router_v2.finance.id
  destination_cidr = "10.160.0.0/24"
  next_hop         = "10.255.16.1"
}

# Requests only: a firewall of OVN keeps no state, so replies need a rule of their own.
resource "openstack_fw_rule_v2" "requests" {
  name                   = "requests"
  tenant_id              = openstack_identity_project_v3.backbone.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.160.0.10/32"
  destination_ip_address = "10.128.16.0/24"
  destination_port       = "443"
}

resource "openstack_fw_policy_v2" "finance_in" {
  name      = "finance-in"
  tenant_id = openstack_identity_project_v3.backbone.id
  rules     = [openstack_fw_rule_v2.requests.id]
}

resource "openstack_fw_group_v2" "finance" {
  name                       = "finance"
  tenant_id                  = openstack_identity_project_v3.backbone.id
  ingress_firewall_policy_id = openstack_fw_policy_v2.finance_in.id
  ports                      = [openstack_networking_router_interface_v2.core_link.port_id]
}
