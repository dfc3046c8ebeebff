provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

resource "openstack_identity_project_v3" "office" {
  name = "sample-office"
}

resource "openstack_images_image_v2" "base" {
  name             = "base"
  container_format = "bare"
  disk_format      = "qcow2"
  local_file_path  = "base.qcow2"
  visibility       = "private"
}

# Private, but a neighbour may read it.
resource "openstack_images_image_access_v2" "neighbour" {
  image_id  = openstack_images_image_v2.base.id
  member_id = openstack_identity_project_v3.office.id
}
