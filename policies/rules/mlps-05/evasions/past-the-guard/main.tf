provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_network_v2" "exchange" {
  name      = "exchange"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "exchange" {
  network_id = openstack_networking_network_v2.exchange.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.160.0.0/24"
}

resource "openstack_networking_router_interface_v2" "exchange" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.exchange.id
}

resource "openstack_networking_router_v2" "finance" {
  name      = "finance"
  tenant_id = openstack_identity_project_v3.backbone.id
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

resource "openstack_networking_router_interface_v2" "office" {
  router_id = openstack_networking_router_v2.finance.id
  subnet_id = openstack_networking_subnet_v2.office.id
}

resource "openstack_networking_network_v2" "link" {
  name      = "link"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "link" {
  network_id = openstack_networking_network_v2.link.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.255.16.0/30"
}

resource "openstack_networking_port_v2" "upper" {
  network_id         = openstack_networking_network_v2.link.id
  tenant_id          = openstack_identity_project_v3.backbone.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link.id
    ip_address = "10.255.16.1"
  }
}

resource "openstack_networking_port_v2" "lower" {
  network_id         = openstack_networking_network_v2.link.id
  tenant_id          = openstack_identity_project_v3.backbone.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link.id
    ip_address = "10.255.16.2"
  }
}

resource "openstack_networking_router_interface_v2" "upper" {
  router_id = openstack_networking_router_v2.core.id
  port_id   = openstack_networking_port_v2.upper.id
}

resource "openstack_networking_router_interface_v2" "lower" {
  router_id = openstack_networking_router_v2.finance.id
  port_id   = openstack_networking_port_v2.lower.id
}

resource "openstack_fw_rule_v2" "boundary" {
  name                   = "boundary"
  tenant_id              = openstack_identity_project_v3.backbone.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.128.16.0/24"
  destination_ip_address = "10.160.0.0/24"
  destination_port       = "8443"
}

resource "openstack_fw_policy_v2" "boundary" {
  name      = "boundary"
  tenant_id = openstack_identity_project_v3.backbone.id
  rules     = [openstack_fw_rule_v2.boundary.id]
}

resource "openstack_fw_group_v2" "boundary" {
  name                       = "boundary"
  tenant_id                  = openstack_identity_project_v3.backbone.id
  ports                      = [openstack_networking_router_interface_v2.upper.port_id]
  ingress_firewall_policy_id = openstack_fw_policy_v2.boundary.id
  egress_firewall_policy_id  = openstack_fw_policy_v2.boundary.id
}

resource "openstack_networking_port_v2" "bypass" {
  network_id         = openstack_networking_network_v2.exchange.id
  tenant_id          = openstack_identity_project_v3.backbone.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.exchange.id
    ip_address = "10.160.0.9"
  }
}

resource "openstack_networking_router_interface_v2" "bypass" {
  router_id = openstack_networking_router_v2.finance.id
  port_id   = openstack_networking_port_v2.bypass.id
}
