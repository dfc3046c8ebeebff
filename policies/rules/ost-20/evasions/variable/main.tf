provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# A variable hides it from the reader, not from the plan.
variable "first" {
  type      = string
  sensitive = true
  default   = "invented-for-this-example"
}

resource "openstack_identity_user_v3" "clerk" {
  name     = "clerk"
  password = var.first
}
