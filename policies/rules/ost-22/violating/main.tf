provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# The address is one of another agency.
resource "openstack_sharedfilesystem_share_v2" "files" {
  name        = "files"
  share_proto = "NFS"
  size        = 10
}

resource "openstack_sharedfilesystem_share_access_v2" "desks" {
  share_id     = openstack_sharedfilesystem_share_v2.files.id
  access_type  = "ip"
  access_to    = "10.128.0.10"
  access_level = "rw"
}
