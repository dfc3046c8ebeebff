provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_networking_network_v2" "outside" {
  name      = "outside"
  tenant_id = openstack_identity_project_v3.egress.id
  external  = true
}

resource "openstack_networking_subnet_v2" "outside" {
  network_id = openstack_networking_network_v2.outside.id
  tenant_id  = openstack_identity_project_v3.egress.id
  cidr       = "203.0.113.0/25"
}

resource "openstack_networking_network_v2" "edge" {
  name      = "edge"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "edge" {
  network_id = openstack_networking_network_v2.edge.id
  tenant_id  = openstack_identity_project_v3.backbone.id
  cidr       = "10.160.0.0/24"
}

resource "openstack_networking_router_v2" "egress" {
  name                = "egress"
  tenant_id           = openstack_identity_project_v3.egress.id
  external_network_id = openstack_networking_network_v2.outside.id
}

resource "openstack_networking_port_v2" "inside" {
  network_id         = openstack_networking_network_v2.edge.id
  tenant_id          = openstack_identity_project_v3.egress.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.edge.id
    ip_address = "10.160.0.1"
  }
}

resource "openstack_networking_router_interface_v2" "inside" {
  router_id = openstack_networking_router_v2.egress.id
  port_id   = openstack_networking_port_v2.inside.id
}

resource "openstack_fw_rule_v2" "boundary" {
  name                   = "boundary"
  tenant_id              = openstack_identity_project_v3.egress.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.128.16.0/24"
  destination_ip_address = "10.160.0.0/24"
  destination_port       = "8443"
}

resource "openstack_fw_policy_v2" "boundary" {
  name      = "boundary"
  tenant_id = openstack_identity_project_v3.egress.id
  rules     = [openstack_fw_rule_v2.boundary.id]
}

resource "openstack_fw_group_v2" "boundary" {
  name                       = "boundary"
  tenant_id                  = openstack_identity_project_v3.egress.id
  ports                      = [openstack_networking_router_interface_v2.inside.port_id]
  ingress_firewall_policy_id = openstack_fw_policy_v2.boundary.id
  egress_firewall_policy_id  = openstack_fw_policy_v2.boundary.id
}
