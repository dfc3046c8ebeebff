variable "where" {
  type    = string
  default = "https://keystone.other-cloud.example/v3"
}

# The address stands in no file of the provider.
provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
  auth_url    = var.where
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}
