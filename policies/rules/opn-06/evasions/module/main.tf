provider "openstack" {
  region = "sample-1"
}

resource "openstack_identity_project_v3" "finance" {
  name = "sample-finance"
}

module "router" {
  source  = "./modules/router"
  project = openstack_identity_project_v3.finance.id
}
