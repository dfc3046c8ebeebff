provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# Every project can start from this disk and read it.
resource "openstack_images_image_v2" "base" {
  name             = "base"
  container_format = "bare"
  disk_format      = "qcow2"
  local_file_path  = "base.qcow2"
  visibility       = "public"
}
