provider "openstack" {
  region = "sample-2"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_identity_project_v3" "recovery" {
  name = "sample-recovery"
}

resource "openstack_networking_network_v2" "budget" {
  name      = "budget"
  tenant_id = openstack_identity_project_v3.recovery.id
}

resource "openstack_networking_subnet_v2" "budget" {
  name       = "budget"
  tenant_id  = openstack_identity_project_v3.recovery.id
  network_id = openstack_networking_network_v2.budget.id
  cidr       = "10.208.0.0/20"
}

resource "openstack_networking_secgroup_v2" "budget" {
  name                 = "budget"
  tenant_id            = openstack_identity_project_v3.recovery.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "budget_copies" {
  security_group_id = openstack_networking_secgroup_v2.budget.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8730
  port_range_max    = 8730
  remote_ip_prefix  = "10.128.16.0/24"
}

# The copies of the one agency take packets of those of the other.
resource "openstack_networking_secgroup_rule_v2" "budget_neighbours" {
  security_group_id = openstack_networking_secgroup_v2.budget.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8730
  port_range_max    = 8730
  remote_ip_prefix  = "10.208.0.0/16"
}

resource "openstack_networking_port_v2" "budget" {
  name               = "budget"
  tenant_id          = openstack_identity_project_v3.recovery.id
  network_id         = openstack_networking_network_v2.budget.id
  security_group_ids = [openstack_networking_secgroup_v2.budget.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.budget.id
    ip_address = "10.208.0.10"
  }
}

resource "openstack_networking_network_v2" "documents" {
  name      = "documents"
  tenant_id = openstack_identity_project_v3.recovery.id
}

resource "openstack_networking_subnet_v2" "documents" {
  name       = "documents"
  tenant_id  = openstack_identity_project_v3.recovery.id
  network_id = openstack_networking_network_v2.documents.id
  cidr       = "10.208.16.0/20"
}

resource "openstack_networking_secgroup_v2" "documents" {
  name                 = "documents"
  tenant_id            = openstack_identity_project_v3.recovery.id
  delete_default_rules = true
}

resource "openstack_networking_secgroup_rule_v2" "documents_out" {
  security_group_id = openstack_networking_secgroup_v2.documents.id
  direction         = "egress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8730
  port_range_max    = 8730
  remote_ip_prefix  = "10.208.0.10/32"
}

resource "openstack_networking_port_v2" "documents" {
  name               = "documents"
  tenant_id          = openstack_identity_project_v3.recovery.id
  network_id         = openstack_networking_network_v2.documents.id
  security_group_ids = [openstack_networking_secgroup_v2.documents.id]
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.documents.id
    ip_address = "10.208.16.10"
  }
}

resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
}

resource "openstack_networking_router_interface_v2" "core_budget" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.budget.id
}

resource "openstack_networking_router_interface_v2" "core_documents" {
  router_id = openstack_networking_router_v2.core.id
  subnet_id = openstack_networking_subnet_v2.documents.id
}
