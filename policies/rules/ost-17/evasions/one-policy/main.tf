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

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "city" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.city.id
}

resource "openstack_networking_network_v2" "finance" {
  name      = "finance"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_subnet_v2" "finance" {
  name       = "finance"
  network_id = openstack_networking_network_v2.finance.id
  tenant_id  = openstack_identity_project_v3.finance.id
  cidr       = "10.128.16.0/24"
}

resource "openstack_networking_router_v2" "agency" {
  name      = "agency"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "inside" {
  router_id = openstack_networking_router_v2.agency.id
  subnet_id = openstack_networking_subnet_v2.finance.id
}

resource "openstack_networking_network_v2" "link" {
  name      = "link"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "link" {
  name       = "link"
  network_id = openstack_networking_network_v2.link.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.255.16.4/30"
}

resource "openstack_networking_port_v2" "upper" {
  name       = "upper"
  network_id = openstack_networking_network_v2.link.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link.id
    ip_address = "10.255.16.5"
  }
  no_security_groups = true
}

resource "openstack_networking_router_interface_v2" "upper" {
  router_id = openstack_networking_router_v2.core.id
  port_id   = openstack_networking_port_v2.upper.id
}

resource "openstack_networking_port_v2" "lower" {
  name       = "lower"
  network_id = openstack_networking_network_v2.link.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.link.id
    ip_address = "10.255.16.6"
  }
  no_security_groups = true
}

resource "openstack_networking_router_interface_v2" "lower" {
  router_id = openstack_networking_router_v2.agency.id
  port_id   = openstack_networking_port_v2.lower.id
}

resource "openstack_networking_router_route_v2" "down" {
  router_id        = openstack_networking_router_v2.core.id
  destination_cidr = "10.128.16.0/20"
  next_hop         = "10.255.16.6"
}

resource "openstack_fw_rule_v2" "towards" {
  name                   = "towards"
  tenant_id              = openstack_identity_project_v3.backbone.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.64.0.0/24"
  destination_ip_address = "10.128.16.0/20"
  destination_port       = "443"
}

resource "openstack_fw_policy_v2" "towards" {
  name      = "towards"
  tenant_id = openstack_identity_project_v3.backbone.id
  rules     = [openstack_fw_rule_v2.towards.id]
}

resource "openstack_fw_rule_v2" "away" {
  name                   = "away"
  tenant_id              = openstack_identity_project_v3.backbone.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.128.16.0/20"
  destination_ip_address = "10.64.0.0/24"
  destination_port       = "443"
}

resource "openstack_fw_policy_v2" "away" {
  name      = "away"
  tenant_id = openstack_identity_project_v3.backbone.id
  rules     = [openstack_fw_rule_v2.away.id]
}

# One policy both ways.
resource "openstack_fw_group_v2" "boundary" {
  name                       = "boundary"
  tenant_id                  = openstack_identity_project_v3.backbone.id
  ports                      = [openstack_networking_port_v2.upper.id]
  ingress_firewall_policy_id = openstack_fw_policy_v2.towards.id
  egress_firewall_policy_id  = openstack_fw_policy_v2.towards.id
}
