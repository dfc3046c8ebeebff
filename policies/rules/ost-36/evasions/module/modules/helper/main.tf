resource "terraform_data" "run" {
  count = 1

  provisioner "local-exec" {
    command = "openstack router create way-out"
  }
}
