provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

variable "open" {
  type    = bool
  default = true
}

resource "openstack_sharedfilesystem_share_v2" "files" {
  name        = "files"
  share_proto = "NFS"
  size        = 10
  is_public   = var.open
}
