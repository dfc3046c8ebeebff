import type { Cloud } from "./cloud";

/** The ports and interfaces that the chassis knows, by the numbers that flows have for them. */
export class Numbers {
  private constructor(
    private readonly bindings: ReadonlyMap<string, Binding>,
    private readonly interfaces: ReadonlyMap<string, number>,
    private readonly datapath: ReadonlyMap<number, string>,
  ) {}

  /** Reads them once, after everything is there. */
  static async of(cloud: Cloud): Promise<Numbers> {
    const tables = await Promise.all([
      cloud.sb("--format=json", "--columns=_uuid,tunnel_key", "list", "Datapath_Binding"),
      cloud.sb("--format=json", "--columns=logical_port,tunnel_key,datapath", "list", "Port_Binding"),
      cloud.vs("--format=json", "--columns=name,ofport", "list", "Interface"),
      cloud.flows.ask("dpif/show"),
    ]);
    const [datapaths, ports, interfaces] = tables.slice(0, 3).map(rows);
    const keys = new Map((datapaths ?? []).map(([id, key]) => [textOf(id), Number(key)]));
    const bindings = (ports ?? []).map(([name, key, datapath]): [string, Binding] => {
      const id = textOf(datapath);
      return [`${keys.get(id)} ${Number(key)}`, { name: textOf(name), datapath: id }];
    });
    return new Numbers(
      new Map(bindings),
      new Map((interfaces ?? []).map(([name, port]) => [textOf(name), Number(port)])),
      new Map(
        [...tables[3].matchAll(/^\s+(\S+) \d+\/(\d+):/gm)].map(([, name = "", port]) => [Number(port), name]),
      ),
    );
  }

  /** The logical port of two keys, and its datapath's id. */
  binding(datapath: number, port: number): Binding | undefined {
    return this.bindings.get(`${datapath} ${port}`);
  }

  /** @throws when there is no such port on the switch */
  flowPort(name: string): number {
    const port = this.interfaces.get(name);
    if (port === undefined) throw new Error(`The switch has no port ${name}.`);
    return port;
  }

  /** The name of a port of the datapath. */
  named(port: number): string | undefined {
    return this.datapath.get(port);
  }
}

export interface Binding {
  readonly name: string;
  readonly datapath: string;
}

/** What a router learns: who has an address. */
export interface Neighbour {
  readonly binding: Binding;
  readonly address: string;
  readonly mac: string;
}

/** What routers know of their neighbours: entries that the controller would write after an answer. */
export class Neighbours {
  readonly #ids = new Map<string, string>();

  constructor(private readonly cloud: Cloud) {}

  async learn(...neighbours: readonly Neighbour[]): Promise<void> {
    const create = ({ binding: { name, datapath }, address, mac }: Neighbour) => {
      const columns = { logical_port: name, ip: `"${address}"`, mac: `"${mac}"`, datapath };
      const words = Object.entries(columns).map(([column, value]) => `${column}=${value}`);
      return ["--", "create", "MAC_Binding", ...words];
    };
    const ids = (await this.cloud.sb(...neighbours.flatMap(create))).trim().split("\n");
    for (const [index, { binding, address }] of neighbours.entries()) {
      this.#ids.set(`${binding.name} ${address}`, ids[index] ?? "");
    }
    await this.cloud.sync();
  }

  async forget({ name }: Binding, address: string): Promise<void> {
    const id = this.#ids.get(`${name} ${address}`);
    if (id === undefined) return;
    this.#ids.delete(`${name} ${address}`);
    await this.cloud.sb("destroy", "MAC_Binding", id);
    await this.cloud.sync();
  }
}

type Cell = string | number | readonly unknown[];

function rows(text: string): Cell[][] {
  return (JSON.parse(text) as { data: Cell[][] }).data;
}

/** A value, or the id in `["uuid", id]`. */
function textOf(cell: Cell | undefined): string {
  return Array.isArray(cell) ? String(cell[1]) : String(cell);
}
