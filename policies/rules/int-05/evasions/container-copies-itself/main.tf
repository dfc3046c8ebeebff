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

resource "openstack_objectstorage_container_v1" "vault" {
  name              = "vault"
  container_sync_to = "//realm/elsewhere/AUTH_x/vault"
}
