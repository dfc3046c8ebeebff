import type { PortSpan } from "../../facts/port-spans";

function tcp(from: number, name: string, to = from): PortSpan {
  return { protocol: "tcp", from, to, name: `${from === to ? from : `${from}-${to}`} ${name}` };
}

export const telnet = tcp(23, "telnet");

/** Ports that assessors list as of high risk: file sharing, remote desktops, clear-text services, databases, caches. */
export const riskyPorts: readonly PortSpan[] = [
  tcp(21, "FTP"),
  telnet,
  { protocol: "udp", from: 69, to: 69, name: "69/udp TFTP" },
  tcp(111, "portmapper"),
  tcp(135, "RPC and NetBIOS", 139),
  { protocol: "udp", from: 135, to: 139, name: "135-139/udp NetBIOS" },
  tcp(445, "SMB"),
  tcp(512, "r-services", 514),
  tcp(873, "rsync"),
  tcp(1433, "SQL Server", 1434),
  tcp(1521, "Oracle"),
  tcp(2049, "NFS"),
  tcp(2375, "Docker"),
  tcp(3306, "MySQL"),
  tcp(3389, "RDP"),
  tcp(5432, "PostgreSQL"),
  tcp(6379, "Redis"),
  tcp(11211, "memcached"),
  tcp(27017, "MongoDB", 27019),
];
