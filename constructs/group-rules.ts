import { createHash } from "node:crypto";
import { Construct } from "constructs";
import { NetworkingAddressGroupV2 } from "@cdktf/provider-openstack/lib/networking-address-group-v2";
import { NetworkingSecgroupRuleV2 } from "@cdktf/provider-openstack/lib/networking-secgroup-rule-v2";
import type { PortRange } from "../environments/flows";
import { EgovStack } from "./egov-stack";

/** The other end of a rule: another group of this stack, or blocks of addresses. */
export type Remote =
  | { readonly kind: "group"; readonly name: string; readonly groupId: string }
  | { readonly kind: "blocks"; readonly name: string; readonly prefixes: readonly string[] };

export interface GroupRuleProps {
  readonly securityGroupId: string;
  readonly projectId: string;
  readonly direction: "ingress" | "egress";
  readonly protocol: "tcp" | "udp" | "icmp";
  /** Empty for icmp, which is echo request (type 8). */
  readonly ports: readonly PortRange[];
  readonly remote: Remote;
  readonly description: string;
  readonly addressGroups: AddressGroups;
}

/** ICMP echo request. */
const echoRequest = 8;
/** More blocks than this at one end become an address group: one rule that says what it means. */
const mostPlainPrefixes = 4;

/** The security-group rules for one flow at one end; always protocol, ports and remote, so nothing is left to a default. */
export class GroupRule extends Construct {
  constructor(scope: Construct, id: string, props: GroupRuleProps) {
    super(scope, id);
    for (const range of props.protocol === "icmp" ? [undefined] : props.ports) {
      for (const [name, remote] of remotes(props)) {
        new NetworkingSecgroupRuleV2(this, [portName(range), name].filter((part) => part !== "").join("-"), {
          securityGroupId: props.securityGroupId,
          tenantId: props.projectId,
          direction: props.direction,
          ethertype: "IPv4",
          protocol: props.protocol,
          portRangeMin: range?.from ?? echoRequest,
          ...(range === undefined ? {} : { portRangeMax: range.to }),
          description: props.description,
          ...remote,
        });
      }
    }
  }
}

function remotes(
  props: GroupRuleProps,
): [string, { remoteGroupId: string } | { remoteIpPrefix: string } | { remoteAddressGroupId: string }][] {
  const { remote } = props;
  if (remote.kind === "group") return [["group", { remoteGroupId: remote.groupId }]];
  if (remote.prefixes.length > mostPlainPrefixes) {
    return [["blocks", { remoteAddressGroupId: props.addressGroups.idOf(remote.name, remote.prefixes) }]];
  }
  return remote.prefixes.map((prefix) => [prefix.replaceAll(/[./]/g, "-"), { remoteIpPrefix: prefix }]);
}

function portName(range: PortRange | undefined): string {
  if (range === undefined) return "echo";
  return range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
}

/** Address groups of one project, made when the first rule asks; equal lists of blocks share one. */
export class AddressGroups extends Construct {
  private readonly byContent = new Map<string, string>();

  constructor(
    scope: Construct,
    id: string,
    private readonly projectId: string,
  ) {
    super(scope, id);
  }

  /** Id of the group that holds exactly these blocks. */
  idOf(name: string, prefixes: readonly string[]): string {
    const content = [...prefixes].sort().join(",");
    const existing = this.byContent.get(content);
    if (existing !== undefined) return existing;
    const stack = EgovStack.of(this);
    const group = new NetworkingAddressGroupV2(this, `${name}-${shortHash(content)}`, {
      name: `${stack.node.id}-${name}`,
      projectId: this.projectId,
      addresses: [...prefixes],
      description: name,
    });
    this.byContent.set(content, group.id);
    return group.id;
  }
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}
