provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_images_image_v2" "base" {
  name             = "base"
  container_format = "bare"
  disk_format      = "qcow2"
  image_source_url = "https://files.example/base.qcow2"
  web_download     = true
  visibility       = "private"
}
