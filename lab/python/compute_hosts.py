"""Several pretended compute hosts. The libraries are loaded once; each host is a child with a configuration of its own.

Usage: compute_hosts.py NOVA_CONF HOST_CONF...
"""
import os
import signal
import sys

from nova.cmd import compute
from nova.compute import manager  # noqa: F401 loaded before the children are born, which then share it
from nova.virt import fake  # noqa: F401


def main():
    common, hosts = sys.argv[1], sys.argv[2:]
    children = []
    for host in hosts:
        child = os.fork()
        if child == 0:
            sys.argv = ["nova-compute", "--config-file", common, "--config-file", host]
            sys.exit(compute.main())
        children.append(child)

    def end(number, _frame):
        for child in children:
            os.kill(child, number)

    signal.signal(signal.SIGTERM, end)
    for child in children:
        os.waitpid(child, 0)


main()
