import { createHash } from "node:crypto";
import { Construct } from "constructs";
import { NetworkingAddressGroupV2 } from "@cdktf/provider-openstack/lib/networking-address-group-v2";
import { NetworkingSecgroupRuleV2 } from "@cdktf/provider-openstack/lib/networking-secgroup-rule-v2";
import { contains } from "../environments/addresses";
import type { PortRange } from "../environments/flows";
import { EgovStack } from "./egov-stack";

/** The other end of a rule: another group of this stack, or blocks of addresses. */
export type Remote =
  | { readonly kind: "group"; readonly name: string; readonly groupId: string }
  | { readonly kind: "blocks"; readonly name: string; readonly prefixes: readonly string[] };

/** What one flow allows at one end. */
export interface Allowance {
  readonly direction: "ingress" | "egress";
  readonly protocol: "tcp" | "udp" | "icmp";
  /** Empty for icmp, which is echo request (type 8). */
  readonly ports: readonly PortRange[];
  readonly remote: Remote;
  /** YAML object that causes it, and the member of it. */
  readonly source: object;
  readonly key?: string;
}

/** ICMP echo request. */
const echoRequest = 8;
/** More blocks than this at one end become an address group: one rule that says what it means. */
const mostPlainPrefixes = 4;

/**
 * The rules of one security group. Each names protocol, ports and remote, so nothing is left to a default; its address says its
 * content, so equal rules of several flows are one (Neutron refuses the second) and no other flow moves it.
 */
export class GroupRules extends Construct {
  /** Blocks by direction, protocol and ports, of all that will be allowed. */
  private readonly noted = new Map<string, Set<string>>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: {
      readonly securityGroupId: string;
      readonly projectId: string;
      readonly addressGroups: AddressGroups;
    },
  ) {
    super(scope, id);
  }

  /** Tells what will be allowed. A rule whose block another noted one holds is not made: it would open nothing. */
  note(allowance: Allowance): void {
    if (allowance.remote.kind === "group") return;
    for (const range of rangesOf(allowance)) {
      const key = kindOf(allowance, range);
      const blocks = this.noted.get(key) ?? new Set();
      for (const prefix of allowance.remote.prefixes) blocks.add(prefix);
      this.noted.set(key, blocks);
    }
  }

  allow(allowance: Allowance): void {
    for (const range of rangesOf(allowance)) {
      const remote = this.needed(allowance, range);
      for (const [name, argument] of this.remotes(remote)) this.rule(allowance, range, name, argument);
    }
  }

  private needed(allowance: Allowance, range: PortRange | undefined): Remote {
    const { remote } = allowance;
    if (remote.kind === "group") return remote;
    const blocks = [...(this.noted.get(kindOf(allowance, range)) ?? [])];
    const isHeld = (prefix: string) => blocks.some((block) => block !== prefix && contains(block, prefix));
    // A list that only in part is held keeps its name and its members.
    return remote.prefixes.every(isHeld) || remote.prefixes.length <= mostPlainPrefixes
      ? { ...remote, prefixes: remote.prefixes.filter((prefix) => !isHeld(prefix)) }
      : remote;
  }

  private rule(
    allowance: Allowance,
    range: PortRange | undefined,
    name: string,
    remote: RemoteArgument,
  ): void {
    const { direction, protocol } = allowance;
    const id = `${direction}-${protocol}-${portName(range)}-${name}`;
    if (this.node.tryFindChild(id)) return;
    const rule = new NetworkingSecgroupRuleV2(this, id, {
      securityGroupId: this.props.securityGroupId,
      tenantId: this.props.projectId,
      direction,
      ethertype: "IPv4",
      protocol,
      portRangeMin: range?.from ?? echoRequest,
      // The provider wants both; it does not send a code of 0, so any code of the type passes.
      portRangeMax: range?.to ?? 0,
      ...remote,
    });
    EgovStack.of(this).declare(rule, allowance.source, allowance.key);
  }

  private remotes(remote: Remote): [string, RemoteArgument][] {
    if (remote.kind === "group") return [[`group-${remote.name}`, { remoteGroupId: remote.groupId }]];
    if (remote.prefixes.length > mostPlainPrefixes) {
      const group = this.props.addressGroups.of(remote.name, remote.prefixes);
      return [[`blocks-${group.key}`, { remoteAddressGroupId: group.id }]];
    }
    return remote.prefixes.map((prefix) => [prefix.replaceAll(/[./]/g, "-"), { remoteIpPrefix: prefix }]);
  }
}

type RemoteArgument =
  { remoteGroupId: string } | { remoteIpPrefix: string } | { remoteAddressGroupId: string };

function rangesOf({ protocol, ports }: Allowance): readonly (PortRange | undefined)[] {
  return protocol === "icmp" ? [undefined] : ports;
}

function kindOf({ direction, protocol }: Allowance, range: PortRange | undefined): string {
  return `${direction}-${protocol}-${portName(range)}`;
}

function portName(range: PortRange | undefined): string {
  if (range === undefined) return "echo";
  return range.from === range.to ? String(range.from) : `${range.from}-${range.to}`;
}

/** Address groups of one project, made when the first rule asks; equal lists of blocks under one name share one. */
export class AddressGroups extends Construct {
  private readonly byKey = new Map<string, string>();

  constructor(
    scope: Construct,
    id: string,
    private readonly projectId: string,
  ) {
    super(scope, id);
  }

  /** The group that holds exactly these blocks; its key is stable and says what it is. */
  of(name: string, prefixes: readonly string[]): { readonly id: string; readonly key: string } {
    const addresses = [...prefixes].sort();
    const key = `${name}-${shortHash(addresses.join(","))}`;
    const existing = this.byKey.get(key);
    if (existing !== undefined) return { id: existing, key };
    const { id } = new NetworkingAddressGroupV2(this, key, {
      name: `${EgovStack.of(this).node.id}-${key}`,
      projectId: this.projectId,
      addresses,
    });
    this.byKey.set(key, id);
    return { id, key };
  }
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}
