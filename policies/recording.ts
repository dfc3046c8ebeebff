import type { Estate, Resource } from "../estate/model";
import type { Coverage } from "./rule";

/** An estate that notes which attributes were asked for and stayed unknown. */
export class RecordingEstate implements Estate {
  private readonly asked = new Map<string, Coverage["unknown"][number]>();

  constructor(private readonly inner: Estate) {}

  get stacks(): Estate["stacks"] {
    return this.inner.stacks;
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

  get(resource: Resource, path: string): ReturnType<Estate["get"]> {
    const value = this.inner.get(resource, path);
    if (value.state === "unknown") {
      const { stack, address } = resource;
      this.asked.set(`${stack}::${address}#${path}`, {
        stack,
        address,
        attribute: path,
        reason: value.reason,
      });
    }
    return value;
  }

  targets(resource: Resource, path: string): readonly Resource[] {
    return this.inner.targets(resource, path);
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

  blockCount(resource: Resource, block: string): number | undefined {
    return this.inner.blockCount(resource, block);
  }

  /** Attributes that stayed unknown, in order of stack, address and attribute. */
  unknown(): Coverage["unknown"] {
    return [...this.asked].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, entry]) => entry);
  }
}
