provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "backbone" {
  name = "sample-backbone"
}

# Routes and translation of a router.
resource "openstack_networking_router_v2" "core" {
  name      = "core"
  tenant_id = openstack_identity_project_v3.backbone.id
  value_specs = {
    enable_snat = "false"
    routes      = "[]"
  }
}
