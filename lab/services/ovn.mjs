import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { listens } from "../core/probe.mjs";
import { hostsOf } from "../core/context.mjs";
import { physicalNetworks, ports } from "../settings.mjs";

const schemas = {
  "ovn-north": "/usr/share/ovn/ovn-nb.ovsschema",
  "ovn-south": "/usr/share/ovn/ovn-sb.ovsschema",
  vswitch: "/usr/share/openvswitch/vswitch.ovsschema",
};

/**
 * OVN of a region. The first host of the primary region is a real userspace switch, on which tests may plug namespaces; all other
 * hosts have a switch without devices, so that Neutron can bind ports to them.
 */
export function ovn(context) {
  const hosts = hostsOf(context.region);
  return [
    ...database(context, "ovn-north", [`ptcp:${ports.ovnNorth}:${context.region.address}`]),
    ...database(context, "ovn-south", [`ptcp:${ports.ovnSouth}:${context.region.address}`]),
    program(context, {
      name: "northd",
      needs: ["ovn-north", "ovn-south"],
      command: "ovn-northd",
      args: [`--ovnnb-db=${socket(context, "ovn-north")}`, `--ovnsb-db=${socket(context, "ovn-south")}`],
    }),
    ...hosts.flatMap((id, index) =>
      host(context, {
        id,
        name: `host-${index + 1}`,
        real: index === 0 && context.region.id === "primary",
      }),
    ),
  ];
}

/** Environment of a program that talks to the databases of this host. */
export function ovsEnvironment(context) {
  return {
    OVS_RUNDIR: context.run,
    OVN_RUNDIR: context.run,
    OVS_LOGDIR: context.instance.log,
    OVN_LOGDIR: context.instance.log,
  };
}

function host(context, { id, name, real }) {
  const db = `${name}-db`;
  const bridges = real ? ["br-int", ...Object.values(physicalNetworks)] : ["br-int"];
  return [
    ...database(context, "vswitch", [], db),
    {
      name: context.named(`${name}-bridges`),
      needs: [context.named(db)],
      run: () =>
        context.services.toEnd(
          context.named(`${name}-bridges`),
          "ovs-vsctl",
          ["--no-wait", `--db=${socket(context, db)}`, "init", ...settings(context, id, real, bridges)],
          { env: ovsEnvironment(context) },
        ),
    },
    program(context, {
      name: `${name}-switch`,
      needs: [`${name}-bridges`],
      command: "ovs-vswitchd",
      // A switch without devices needs none of the kernel's.
      args: [...(real ? [] : ["--enable-dummy=override", "--disable-system"]), socket(context, db)],
    }),
    program(context, {
      name: `${name}-controller`,
      needs: [`${name}-switch`, "ovn-south"],
      command: "ovn-controller",
      args: [socket(context, db)],
      // It has no control socket of a chosen name, so its own run folder keeps several apart.
      env: { OVN_RUNDIR: ownFolder(context, name), OVS_RUNDIR: context.run },
      control: false,
    }),
  ];
}

function settings(context, id, real, bridges) {
  const datapath = real ? "netdev" : "dummy";
  const ids = {
    "system-id": id,
    hostname: id,
    "ovn-remote": `tcp:${context.region.address}:${ports.ovnSouth}`,
    "ovn-encap-type": "geneve",
    "ovn-encap-ip": encapsulation(context, id),
    "ovn-bridge-datapath-type": datapath,
    ...(real
      ? {
          "ovn-bridge-mappings": Object.entries(physicalNetworks)
            .map(([network, bridge]) => `${network}:${bridge}`)
            .join(","),
          "ovn-cms-options": "enable-chassis-as-gw",
        }
      : {}),
  };
  return [
    ...bridges.flatMap((bridge) => [
      ...["--", "--may-exist", "add-br", bridge, "--", "set", "bridge", bridge, `datapath_type=${datapath}`],
      ...(bridge === "br-int" ? ["fail_mode=secure"] : []),
    ]),
    ...["--", "set", "open", "."],
    ...Object.entries(ids).map(([key, value]) => `external_ids:${key}="${value}"`),
  ];
}

// Two chassis with one tunnel address are told to be one that moved.
function encapsulation(context, id) {
  return `127.1.${context.region.address.split(".").at(-1)}.${hostsOf(context.region).indexOf(id) + 1}`;
}

function database(context, kind, remotes, name = kind) {
  const file = join(context.state, `${name}.db`);
  return [
    context.services.once({
      name: context.named(`${name}-file`),
      run: (exec) => (existsSync(file) ? undefined : exec("ovsdb-tool", ["create", file, schemas[kind]])),
    }),
    program(context, {
      name,
      needs: [`${name}-file`],
      command: "ovsdb-server",
      args: [...[`p${socket(context, name)}`, ...remotes].map((remote) => `--remote=${remote}`), file],
      ready: () => listens({ path: socketPath(context, name) }),
      holdsData: true,
    }),
  ];
}

function program(context, { name, needs, command, args, env = {}, control = true, ready, holdsData }) {
  const file = join(context.run, `${name}.ctl`);
  return context.services.service({
    name: context.named(name),
    needs: needs.map(context.named),
    command,
    args: [...(control ? [`--unixctl=${file}`] : []), ...args],
    env: { ...ovsEnvironment(context), ...env },
    ready: ready ?? (control ? () => existsSync(file) : () => true),
    holdsData: holdsData ?? true,
  });
}

function ownFolder(context, name) {
  const folder = join(context.run, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function socket(context, name) {
  return `unix:${socketPath(context, name)}`;
}

function socketPath(context, name) {
  return join(context.run, `${name}.sock`);
}
