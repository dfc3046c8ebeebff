import { join } from "node:path";
import { overlaps, parseAddress, parseCidr } from "../../environments/addresses";
import { loadEnvironment } from "../../environments/load";
import type { Environment, Origin } from "../../environments/model";
import type { SynthesisedStack } from "../../stacks/model";
import { root } from "../tools";

/** Loads an environment of the product by its id. */
export function load(id: string): Environment {
  return loadEnvironment(join(root, "environments", id));
}

/** A resource of a template. */
export interface Resource {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly body: Body;
  readonly origin: Origin | undefined;
}

export type Body = Readonly<Record<string, unknown>>;

/** Terraform JSON as far as tests read it. */
export interface Template {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Body>>>>;
  readonly variable?: Readonly<Record<string, unknown>>;
  readonly output?: Readonly<Record<string, { readonly value: string }>>;
}

export function templateOf(stack: SynthesisedStack): Template {
  return JSON.parse(stack.template) as Template;
}

/** The resources of stacks, with lookups by type and by reference. */
export class Resources {
  readonly all: readonly Resource[];
  private readonly byAddress: ReadonlyMap<string, Resource>;
  private readonly byType: ReadonlyMap<string, readonly Resource[]>;

  constructor(stacks: readonly SynthesisedStack[]) {
    this.all = stacks.flatMap((stack) =>
      Object.entries(templateOf(stack).resource ?? {}).flatMap(([type, named]) =>
        Object.entries(named).map(([name, body]) => {
          const address = `${type}.${name}`;
          return { stack: stack.id, address, type, body, origin: stack.origins[address] };
        }),
      ),
    );
    this.byAddress = new Map(this.all.map((resource) => [pathOf(resource), resource]));
    this.byType = grouped(this.all, ({ type }) => type);
  }

  /** Resources of a type, named without `openstack_`. */
  of(type: string, stack?: string): readonly Resource[] {
    const found = this.byType.get(`openstack_${type}`) ?? [];
    return stack === undefined ? found : found.filter((resource) => resource.stack === stack);
  }

  /** The resource that `${type.name.attribute}` refers to; undefined for a variable. */
  referred(from: Resource, reference: unknown): Resource | undefined {
    const [, address] = /^\$\{([a-z0-9_]+\.[^.}]+)\.[^}]+\}$/.exec(String(reference)) ?? [];
    return address === undefined ? undefined : this.byAddress.get(`${from.stack}/${address}`);
  }

  /** The resource that a reference names. @throws Error when it names none */
  target(from: Resource, reference: unknown): Resource {
    const found = this.referred(from, reference);
    if (!found) throw new Error(`${from.stack}/${from.address}: ${String(reference)} names no resource`);
    return found;
  }
}

/** Where a resource is, in one word. */
export function pathOf({ stack, address }: Resource): string {
  return `${stack}/${address}`;
}

export function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The `system:` or other tag of a resource. */
export function tagOf({ body }: Resource, key: string): string | undefined {
  const tags = (body["tags"] ?? []) as readonly string[];
  return tags.find((tag) => tag.startsWith(`${key}:`))?.slice(key.length + 1);
}

/** Pairs of different blocks that share an address. */
export function overlappingPairs(blocks: readonly string[]): [string, string][] {
  const sorted = blocks.toSorted(
    (a, b) => parseCidr(a).first - parseCidr(b).first || parseCidr(a).prefix - parseCidr(b).prefix,
  );
  const pairs: [string, string][] = [];
  // Sorted by start, two blocks that overlap are nested: the outer one is among those still open.
  let open: string[] = [];
  for (const block of sorted) {
    open = open.filter((outer) => overlaps(outer, block));
    for (const outer of open) pairs.push([outer, block]);
    open.push(block);
  }
  return pairs;
}

/** Whether a port lies in a Neutron FWaaS port or range `a:b`. */
export function portMatches(range: string | undefined, port: number): boolean {
  if (range === undefined) return true;
  const [from, to = from] = range.split(":").map(Number);
  return from !== undefined && from <= port && port <= (to ?? from);
}

/** An address of the block that lies in none of the blocks to avoid; undefined when they cover it. */
export function addressOutside(block: string, avoid: readonly string[]): number | undefined {
  const { first, last } = parseCidr(block);
  let address = first;
  for (const { first: start, last: end } of avoid.map(parseCidr).sort((a, b) => a.first - b.first)) {
    if (start <= address && address <= end) address = end + 1;
  }
  return address <= last ? address : undefined;
}

/** The smaller of two blocks when one holds the other. */
export function shared(a: string, b: string): string | undefined {
  if (!overlaps(a, b)) return undefined;
  return parseCidr(a).prefix >= parseCidr(b).prefix ? a : b;
}

export function holds(block: string | undefined, address: number): boolean {
  if (block === undefined) return true;
  if (!block.includes("/")) return parseAddress(block) === address;
  const { first, last } = parseCidr(block);
  return first <= address && address <= last;
}
