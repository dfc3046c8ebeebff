provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

variable "elsewhere" {
  type    = string
  default = "sample-shadow"
}

resource "openstack_networking_network_v2" "office" {
  name      = "office"
  tenant_id = openstack_identity_project_v3.finance.id
}

resource "openstack_networking_network_v2" "shadow" {
  name      = "shadow"
  tenant_id = var.elsewhere
}
