terraform {
  required_providers {
    openstack = { source = "terraform-provider-openstack/openstack" }
  }
}

variable "project" {
  type = string
}

variable "uplink" {
  type    = string
  default = "8f1f0c0e-6d0a-4b69-8a5d-3d2f4c9be001"
}

# The id of a network that no plan has, from the default of a variable.
resource "openstack_networking_router_v2" "own" {
  name                = "own"
  tenant_id           = var.project
  external_network_id = var.uplink
}
