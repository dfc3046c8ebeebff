provider "openstack" {
  region      = "sample-1"
  tenant_name = "sample-finance"
}

# A zone of an agency below the public one.
resource "openstack_dns_zone_v2" "own" {
  name = "finance.sample.example."
}
