provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-office"
}

# The label denies what the description says.
resource "openstack_blockstorage_volume_v3" "documents" {
  name        = "documents"
  description = "非涉密目录,另存机密级公文"
  size        = 10
  metadata    = { system = "documents", classification = "non-classified" }
}
