provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# The password is in the configuration, so it is in every plan and state.
resource "openstack_keymanager_secret_v1" "database" {
  name                 = "database"
  payload              = "invented-for-this-example"
  payload_content_type = "text/plain"
}
