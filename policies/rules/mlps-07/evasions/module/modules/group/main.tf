terraform {
  required_providers {
    openstack = { source = "terraform-provider-openstack/openstack" }
  }
}

variable "project" {
  type = string
}

# It looks written; nobody gives it a value.
variable "strict" {
  type    = bool
  default = null
}

resource "openstack_networking_secgroup_v2" "web" {
  name                 = "web"
  tenant_id            = var.project
  delete_default_rules = var.strict
}
