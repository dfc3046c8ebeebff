# The external network hides behind a variable.
provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "north" {
  name = "sample-county-north"
}

variable "line" {
  default = "5f2f6e9c-5a5e-4a3c-9d0b-0d6b6f0c7f11"
}

resource "openstack_networking_router_v2" "own" {
  name                = "own"
  tenant_id           = openstack_identity_project_v3.north.id
  external_network_id = var.line
}
