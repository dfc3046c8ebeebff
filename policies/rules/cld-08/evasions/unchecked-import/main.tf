provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_images_image_v2" "mine" {
  name             = "sample-linux"
  container_format = "bare"
  disk_format      = "qcow2"
  image_source_url = "https://images.sample.example/linux.qcow2"
  verify_checksum  = false
}
