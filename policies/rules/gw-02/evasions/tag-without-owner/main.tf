# A network of the shared area with addresses of the agencies.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

resource "openstack_networking_network_v2" "shared" {
  name      = "shared"
  tenant_id = openstack_identity_project_v3.backbone.id
  tags      = ["zone:extranet"]
}

resource "openstack_networking_subnet_v2" "shared" {
  name       = "shared"
  tenant_id  = openstack_identity_project_v3.backbone.id
  network_id = openstack_networking_network_v2.shared.id
  cidr       = "10.128.40.0/24"
}
