provider "openstack" {
  region = "sample-1"
}

locals {
  # System, tier and number of instances, as the environment declares them.
  tiers = {
    budget-web        = { system = "budget", tier = "web", count = 2 }
    documents-app     = { system = "documents", tier = "app", count = 1 }
    waf-a             = { system = "boundary", tier = "waf-a", count = 2 }
    waf-b             = { system = "boundary", tier = "waf-b", count = 2 }
    gateway           = { system = "exchange", tier = "gateway", count = 2 }
    bastion           = { system = "operations", tier = "bastion", count = 1 }
    log               = { system = "operations", tier = "log", count = 2 }
    basics            = { system = "operations", tier = "basics", count = 1 }
    monitoring        = { system = "operations", tier = "monitoring", count = 1 }
    site-platform-web = { system = "site-platform", tier = "web", count = 2 }
    site-platform-db  = { system = "site-platform", tier = "db", count = 1 }
  }
  instances = merge([
    for name, tier in local.tiers : { for n in range(tier.count) : "${name}-${n}" => tier }
  ]...)
}

resource "openstack_compute_instance_v2" "all" {
  for_each    = local.instances
  name        = each.key
  flavor_name = "small"
  image_name  = "sample-linux"
  metadata    = { system = each.value.system, tier = each.value.tier }
}
