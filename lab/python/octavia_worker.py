"""Octavia's worker with pretended machines on real ports.

The "noop" compute driver of Octavia keeps a list of ports of the "noop" network driver. Our network is a real Neutron, so
plugging does what Nova would do: the port says which machine has it.
"""
import sys
import types

from octavia.common import clients
from octavia.compute.drivers.noop_driver import driver
from sqlalchemy import create_engine

NETWORK_FIELDS = ("subnet_id", "ip_address")


def network():
    return clients.NeutronAuth.get_neutron_client().network


def attach(self, compute_id, network_id=None, ip_address=None, port_id=None):
    port = network().update_port(port_id, device_id=compute_id, device_owner="compute:lab")
    return types.SimpleNamespace(
        port_id=port.id,
        net_id=port.network_id,
        fixed_ips=[{name: ip[name] for name in NETWORK_FIELDS} for ip in port.fixed_ips],
    )


def detach(self, compute_id, port_id):
    network().update_port(port_id, device_id="", device_owner="")


def delete(self, compute_id):
    for port in network().ports(device_id=compute_id):
        detach(self, compute_id, port.id)


driver.create_engine = lambda *_args, **_options: create_engine("sqlite://")
driver.NoopComputeDriver.attach_network_or_port = attach
driver.NoopComputeDriver.detach_port = detach
driver.NoopComputeDriver.delete = delete

if __name__ == "__main__":
    from octavia.cmd.octavia_worker import main

    sys.argv[0] = "octavia-worker"
    sys.exit(main())
