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

resource "openstack_networking_secgroup_rule_v2" "budget_any" {
  security_group_id = openstack_networking_secgroup_v2.budget.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 8730
  port_range_max    = 8730
  remote_ip_prefix  = "0.0.0.0/0"
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

# No router joins them, a machine does.
resource "openstack_networking_port_v2" "relay_budget" {
  name       = "relay-budget"
  tenant_id  = openstack_identity_project_v3.recovery.id
  network_id = openstack_networking_network_v2.budget.id
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.budget.id
    ip_address = "10.208.0.40"
  }
  port_security_enabled = false
}

resource "openstack_networking_port_v2" "relay_documents" {
  name       = "relay-documents"
  tenant_id  = openstack_identity_project_v3.recovery.id
  network_id = openstack_networking_network_v2.documents.id
  fixed_ip {
    subnet_id  = openstack_networking_subnet_v2.documents.id
    ip_address = "10.208.16.40"
  }
  port_security_enabled = false
}

resource "openstack_compute_instance_v2" "relay" {
  name        = "relay"
  flavor_name = "small"
  image_name  = "sample-linux"
  network {
    port = openstack_networking_port_v2.relay_budget.id
  }
  network {
    port = openstack_networking_port_v2.relay_documents.id
  }
}
