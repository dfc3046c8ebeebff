import type { Estate, Resource, Value } from "../estate/model";
import type { Asked, Coverage } from "./rule";

/** An estate that notes which attributes were asked for, how they were told, and which stayed unknown. */
export class RecordingEstate implements Estate {
  private readonly noted = new Map<string, Coverage["unknown"][number]>();
  /** By path, since there are few of them. */
  private readonly states = new Map<string, Map<Resource, Value["state"]>>();

  constructor(private readonly inner: Estate) {}

  get stacks(): Estate["stacks"] {
    return this.inner.stacks;
  }

  get sources(): Estate["sources"] {
    return this.inner.sources;
  }

  get resources(): Estate["resources"] {
    return this.inner.resources;
  }

  ofType(type: string): readonly Resource[] {
    return this.inner.ofType(type);
  }

  find(stack: string, address: string): Resource | undefined {
    return this.inner.find(stack, address);
  }

  paths(resource: Resource): readonly string[] {
    return this.inner.paths(resource);
  }

  get(resource: Resource, path: string): ReturnType<Estate["get"]> {
    const value = this.inner.get(resource, path);
    this.note(resource, path, value);
    return value;
  }

  targets(resource: Resource, path: string): readonly Resource[] {
    const targets = this.inner.targets(resource, path);
    if (this.states.get(path)?.has(resource)) return targets;
    // Asking where an attribute leads is asking for it; what leads somewhere was told even where the text around it was not.
    const value = this.inner.get(resource, path);
    if (value.state !== "unknown" || targets.length === 0) this.note(resource, path, value);
    return targets;
  }

  referrers(resource: Resource): readonly Resource[] {
    return this.inner.referrers(resource);
  }

  providerValue(resource: Resource, argument: string): ReturnType<Estate["providerValue"]> {
    return this.inner.providerValue(resource, argument);
  }

  get providers(): Estate["providers"] {
    return this.inner.providers;
  }

  provisioners(resource: Resource): readonly string[] {
    return this.inner.provisioners(resource);
  }

  written(resource: Resource, attribute: string): unknown {
    return this.inner.written(resource, attribute);
  }

  secrets(resource: Resource): unknown {
    return this.inner.secrets(resource);
  }

  blockCount(resource: Resource, block: string): number | undefined {
    return this.inner.blockCount(resource, block);
  }

  /** Attributes that stayed unknown, in order of stack, address and attribute. */
  unknown(): Coverage["unknown"] {
    return [...this.noted].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
  }

  /** How many attributes were asked for, by how they were told. */
  asked(): Asked {
    const counts = { known: 0, absent: 0, default: 0, reference: 0, unknown: 0 };
    for (const states of this.states.values()) for (const state of states.values()) counts[state] += 1;
    return counts;
  }

  private note(resource: Resource, path: string, value: Value): void {
    let states = this.states.get(path);
    if (!states) this.states.set(path, (states = new Map()));
    if (states.has(resource)) return;
    states.set(resource, value.state);
    if (value.state !== "unknown") return;
    const { stack, address } = resource;
    this.noted.set(`${stack}::${address}#${path}`, { stack, address, attribute: path, reason: value.reason });
  }
}
