provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.office.id
}

resource "openstack_networking_subnet_v2" "office" {
  name       = "office"
  tenant_id  = openstack_identity_project_v3.office.id
  network_id = openstack_networking_network_v2.office.id
  cidr       = "172.16.0.0/24"
}

resource "openstack_networking_port_v2" "office" {
  network_id         = openstack_networking_network_v2.office.id
  tenant_id          = openstack_identity_project_v3.office.id
  no_security_groups = true
}

resource "openstack_identity_project_v3" "other" {
  name = "another-project"
}

resource "openstack_networking_rbac_policy_v2" "share" {
  action        = "access_as_shared"
  object_type   = "network"
  object_id     = openstack_networking_network_v2.office.id
  target_tenant = openstack_identity_project_v3.other.id
}
