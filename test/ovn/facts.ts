import { net, open } from "../reachability/build";
import { Cloud } from "./cloud";
import { compile } from "./compile";
import { Names } from "./names";
import { Numbers } from "./neighbours";

/** Something about OVN that no packet of the model can ask: frames that are no IP, DHCP, tags, and where `ovn-trace` is wrong. */
export interface Fact {
  readonly name: string;
  readonly holds: boolean;
}

const built = net()
  .segment("a", "10.1.0.0/24")
  .host("a1", { on: "a", address: "10.1.0.5", pairs: "10.9.0.0/16" })
  .host("a2", { on: "a", address: "10.1.0.6", ingress: open, egress: [] })
  .host("bare", { on: "a" })
  .build();

const names = new Names("f", 0);
const [a1, a2, bare] = [0, 1, 2].map((id) => ({ name: names.port(id), mac: names.portMac(id) })) as [
  Known,
  Known,
  Known,
];

interface Known {
  readonly name: string;
  readonly mac: string;
}

/** Asks for all of them, in an OVN of their own. */
export async function askFacts(): Promise<Fact[]> {
  const cloud = await Cloud.start("trace");
  try {
    await cloud.configure([...compile(built.network, names), ...twoTags()]);
    await handOutAddresses(cloud);
    await cloud.vs("add-port", "br-wire", "phy", "--", "set", "interface", "phy", "type=dummy");
    await cloud.plug([...names.plugged(built.network), "tagged"]);
    const numbers = await Numbers.of(cloud);
    const raw = (from: Known) =>
      actions(
        cloud,
        "br-int",
        `in_port=${numbers.flowPort(from.name)},dl_type=0x88b5,dl_src=${from.mac},dl_dst=${a2.mac}`,
      );
    const dhcp = async (from: Known) => {
      const ends = "nw_src=0.0.0.0,nw_dst=255.255.255.255,nw_ttl=64,udp_src=68,udp_dst=67";
      const flow = `in_port=${numbers.flowPort(from.name)},udp,dl_src=${from.mac},dl_dst=ff:ff:ff:ff:ff:ff,${ends}`;
      // The controller answers, which is no action of the datapath.
      return (await cloud.flows.ask("ofproto/trace", "br-int", flow)).includes("controller(userdata");
    };
    const arp = `dl_type=0x0806,arp_op=1,arp_spa=10.4.0.77,arp_tpa=10.4.0.88,dl_src=02:bb:00:00:00:01,dl_dst=ff:ff:ff:ff:ff:ff`;
    const tagged = await actions(cloud, "br-wire", `in_port=${numbers.flowPort("phy")},dl_vlan=100,${arp}`);
    const spoofed = `ip4.src == 10.9.9.9 && ip4.dst == 10.1.0.6 && ip.ttl == 64 && udp && udp.dst == 53`;
    return [
      {
        name: "F4b: ovn-trace drops a source of an address pair's block",
        holds: !(await traced(cloud, spoofed)),
      },
      {
        name: "F5b: frames that are no IP pass a port without address",
        holds: /(^|,)\d+$/.test(await raw(bare)),
      },
      {
        name: "F6: frames that are no IP do not pass a port with an address",
        holds: (await raw(a1)) === "drop",
      },
      { name: "F6b: ovn-trace delivers them", holds: await traced(cloud, "eth.type == 0x88b5") },
      { name: "F8: DHCP needs an egress rule", holds: !(await dhcp(a2)) },
      { name: "F8b: with one it is answered", holds: await dhcp(a1) },
      {
        name: "F14: a frame of one VLAN leaves on the other one of its network",
        holds: tagged.includes("push_vlan(vid=200"),
      },
    ];
  } finally {
    await cloud.stop();
  }
}

async function actions(cloud: Cloud, bridge: string, flow: string): Promise<string> {
  const text = await cloud.flows.ask("ofproto/trace", bridge, flow);
  return [...text.matchAll(/^Datapath actions: (.*)$/gm)].at(-1)?.[1] ?? "drop";
}

/** Does ovn-trace put a frame of a1 out at a2? */
async function traced(cloud: Cloud, match: string): Promise<boolean> {
  const frame = `inport == "${a1.name}" && eth.src == ${a1.mac} && eth.dst == ${a2.mac} && ${match}`;
  const text = await cloud.trace("--minimal", "--ct=new", "--ct=new", names.segment(0), frame);
  return text.includes(`output("${a2.name}")`);
}

async function handOutAddresses(cloud: Cloud): Promise<void> {
  const options = [
    "lease_time=3600",
    "router=10.1.0.1",
    "server_id=10.1.0.1",
    "server_mac=02:03:00:00:00:01",
  ];
  const set = options.map((option) => option.replace(/=(.*)/, '="$1"')).join(" ");
  const id = (await cloud.nb("create", "DHCP_Options", "cidr=10.1.0.0/24", `options=${set}`)).trim();
  await cloud.configure([a1, a2].map(({ name }) => ["lsp-set-dhcpv4-options", name, id]));
}

function twoTags(): string[][] {
  const wires = ["100", "200"].flatMap((tag) => [
    ["lsp-add", "fwire", `fwire${tag}`, "", tag],
    ["lsp-set-type", `fwire${tag}`, "localnet"],
    ["lsp-set-addresses", `fwire${tag}`, "unknown"],
    ["lsp-set-options", `fwire${tag}`, "network_name=wire"],
  ]);
  return [
    ["ls-add", "fwire"],
    ...wires,
    ["lsp-add", "fwire", "tagged"],
    ["lsp-set-addresses", "tagged", "02:01:00:00:00:99 10.4.0.5"],
  ];
}
