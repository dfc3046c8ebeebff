/** The only password of the laboratory; everything listens on loopback addresses of a network namespace of its own. */
export const password = "lab";

/** Lines to carriers and between the sites: name in the environments, and the bridge that stands for it. */
export const physicalNetworks = {
  "physnet-isp-a": "br-isp-a",
  "physnet-isp-b": "br-isp-b",
  "physnet-dci": "br-dci",
};

/**
 * The two sites, each with its own network, compute, volume, image and object services; identity is one for both.
 * Each has its own loopback address, so the same port numbers serve both. `aliases` are region names of other environments that
 * are tried here; `hosts` is how many compute hosts there are, since instances of a tier are spread over different ones.
 */
export const regions = [
  {
    id: "primary",
    name: "lab-1",
    aliases: ["hengyang-1"],
    address: "127.0.0.1",
    hosts: 6,
    services: ["object-store", "key-manager", "dns", "load-balancer"],
  },
  {
    id: "recovery",
    name: "lab-2",
    aliases: ["hengyang-dr"],
    address: "127.0.0.2",
    hosts: 2,
    services: ["object-store"],
  },
];

/** Port of each service, at the address of its region. */
export const ports = {
  keystone: 5000,
  neutron: 9696,
  placement: 8778,
  nova: 8774,
  glance: 9292,
  cinder: 8776,
  swift: 8080,
  octavia: 9876,
  barbican: 9311,
  designate: 9001,
  mariadb: 3307,
  rabbit: 5672,
  ovnNorth: 6641,
  ovnSouth: 6642,
};
