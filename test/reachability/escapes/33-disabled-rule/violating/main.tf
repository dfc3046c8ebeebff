provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "egress" {
  name = "sample-egress"
}

resource "openstack_networking_network_v2" "line_a" {
  name      = "line-a"
  tenant_id = openstack_identity_project_v3.egress.id
  external  = true
  segments {
    network_type     = "vlan"
    physical_network = "physnet-a"
    segmentation_id  = 101
  }
}

resource "openstack_networking_subnet_v2" "line_a" {
  name       = "line-a"
  tenant_id  = openstack_identity_project_v3.egress.id
  network_id = openstack_networking_network_v2.line_a.id
  cidr       = "203.0.113.0/25"
}

resource "openstack_networking_router_v2" "line_a" {
  name                = "line-a"
  tenant_id           = openstack_identity_project_v3.egress.id
  external_network_id = openstack_networking_network_v2.line_a.id
  external_fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.line_a.id
    ip_address = "203.0.113.2"
  }
}

resource "openstack_networking_network_v2" "edge_a" {
  name      = "edge-a"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_subnet_v2" "edge_a" {
  name       = "edge-a"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.edge_a.id
  cidr       = "10.32.0.0/24"
}

resource "openstack_networking_port_v2" "line_a_edge_a" {
  name               = "line-a-edge-a"
  tenant_id          = openstack_identity_project_v3.egress.id
  network_id         = openstack_networking_network_v2.edge_a.id
  no_security_groups = true
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.edge_a.id
    ip_address = "10.32.0.1"
  }
}

resource "openstack_networking_router_interface_v2" "line_a_edge_a" {
  router_id = openstack_networking_router_v2.line_a.id
  port_id   = openstack_networking_port_v2.line_a_edge_a.id
}

# The provider does not send that it is off: after the first apply it is on, before the rule that denies.
resource "openstack_fw_rule_v2" "spare" {
  name                   = "spare"
  tenant_id              = openstack_identity_project_v3.egress.id
  action                 = "allow"
  protocol               = "tcp"
  source_ip_address      = "10.0.0.0/8"
  destination_ip_address = "10.32.0.0/24"
  destination_port       = "443"
  enabled                = false
}

# Addresses of the inside come from the inside only.
resource "openstack_fw_rule_v2" "inside" {
  name              = "inside"
  tenant_id         = openstack_identity_project_v3.egress.id
  action            = "deny"
  source_ip_address = "10.0.0.0/8"
}

resource "openstack_fw_rule_v2" "web" {
  name                   = "web"
  tenant_id              = openstack_identity_project_v3.egress.id
  action                 = "allow"
  protocol               = "tcp"
  destination_ip_address = "10.32.0.0/24"
  destination_port       = "443"
}

resource "openstack_fw_rule_v2" "replies" {
  name              = "replies"
  tenant_id         = openstack_identity_project_v3.egress.id
  action            = "allow"
  protocol          = "tcp"
  source_ip_address = "10.32.0.0/24"
  source_port       = "443"
}

resource "openstack_fw_policy_v2" "line_a_in" {
  name      = "line_a-in"
  tenant_id = openstack_identity_project_v3.egress.id
  rules     = [openstack_fw_rule_v2.spare.id, openstack_fw_rule_v2.inside.id, openstack_fw_rule_v2.web.id]
}

resource "openstack_fw_policy_v2" "line_a_out" {
  name      = "line_a-out"
  tenant_id = openstack_identity_project_v3.egress.id
  rules     = [openstack_fw_rule_v2.replies.id]
}

resource "openstack_fw_group_v2" "line_a" {
  name                       = "line_a"
  tenant_id                  = openstack_identity_project_v3.egress.id
  ingress_firewall_policy_id = openstack_fw_policy_v2.line_a_in.id
  egress_firewall_policy_id  = openstack_fw_policy_v2.line_a_out.id
  ports                      = [openstack_networking_router_interface_v2.line_a_edge_a.port_id]
}

resource "openstack_networking_secgroup_v2" "waf" {
  name                 = "waf"
  tenant_id            = openstack_identity_project_v3.egress.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "waf_public" {
  security_group_id = openstack_networking_secgroup_v2.waf.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
  remote_ip_prefix  = "0.0.0.0/0"
}

resource "openstack_networking_port_v2" "waf" {
  name               = "waf"
  tenant_id          = openstack_identity_project_v3.egress.id
  network_id         = openstack_networking_network_v2.edge_a.id
  security_group_ids = [openstack_networking_secgroup_v2.waf.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.edge_a.id
    ip_address = "10.32.0.11"
  }
}
