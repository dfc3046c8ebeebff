provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

data "openstack_images_image_v2" "newest" {
  name        = "sample-linux"
  most_recent = true
  depends_on  = [openstack_identity_project_v3.backbone]
}
