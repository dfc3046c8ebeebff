import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Control } from "./control";
import { Daemons, run } from "./daemons";

/**
 * How packets are looked at: `trace` asks the flows on a datapath that carries nothing, as any user; `packets` carries real ones in
 * user space and must run as root in a network namespace of its own.
 */
export type Mode = "trace" | "packets";

const schemas = {
  nb: "/usr/share/ovn/ovn-nb.ovsschema",
  sb: "/usr/share/ovn/ovn-sb.ovsschema",
  ovs: "/usr/share/openvswitch/vswitch.ovsschema",
};

/** A whole OVN with one chassis in a temporary folder: databases, northd, controller and switch, on unix sockets only. */
export class Cloud {
  private constructor(
    readonly mode: Mode,
    private readonly folder: string,
    private readonly daemons: Daemons,
    /** The switch's control socket. */
    readonly flows: Control,
  ) {}

  /** @throws when a program is missing or does not start; then nothing stays */
  static async start(mode: Mode): Promise<Cloud> {
    const folder = mkdtempSync(join(tmpdir(), "egov-ovn-"));
    const daemons = new Daemons(environment(folder));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    process.once("exit", remove);
    try {
      const file = (name: string) => join(folder, name);
      for (const [name, schema] of Object.entries(schemas)) {
        await run("ovsdb-tool", ["create", file(`${name}.db`), schema]);
        const args = [`--remote=punix:${file(`${name}.sock`)}`, ...own(folder, name), file(`${name}.db`)];
        await daemons.start("ovsdb-server", args, file(`${name}.sock`));
      }
      await command(folder, "ovn-nbctl", ["init"]);
      await command(folder, "ovn-sbctl", ["init"]);
      await command(folder, "ovs-vsctl", ["--no-wait", "init"]);
      const databases = [`--ovnnb-db=unix:${file("nb.sock")}`, `--ovnsb-db=unix:${file("sb.sock")}`];
      await daemons.start("ovn-northd", [...own(folder, "northd"), ...databases], file("northd.ctl"));
      const dummy = mode === "trace" ? ["--enable-dummy=override"] : [];
      const server = `unix:${file("ovs.sock")}`;
      const vswitchd = [...own(folder, "vswitchd"), ...dummy, "--disable-system", server];
      await daemons.start("ovs-vswitchd", vswitchd, file("vswitchd.ctl"));
      await command(folder, "ovs-vsctl", bridge(mode, `unix:${file("sb.sock")}`));
      const [, ...files] = own(folder, "controller"); // It takes no name for its control socket.
      await daemons.start("ovn-controller", [...files, server], file("controller.pid"));
      return new Cloud(mode, folder, daemons, await Control.open(file("vswitchd.ctl")));
    } catch (error) {
      await daemons.stop();
      remove();
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.flows.close();
    await this.daemons.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Commands of `ovn-nbctl`, all or none, and waits until they have become flows. */
  async configure(commands: readonly (readonly string[])[]): Promise<void> {
    // An argument list has a limit of the system's.
    for (let at = 0; at < commands.length; at += 2000) {
      await this.nb(...commands.slice(at, at + 2000).flatMap((words) => ["--", ...words]));
    }
    await this.sync();
  }

  sync(): Promise<string> {
    return this.nb("--wait=hv", "--timeout=300", "sync");
  }

  nb(...args: string[]): Promise<string> {
    return command(this.folder, "ovn-nbctl", args);
  }

  sb(...args: string[]): Promise<string> {
    return command(this.folder, "ovn-sbctl", args);
  }

  vs(...args: string[]): Promise<string> {
    return command(this.folder, "ovs-vsctl", args);
  }

  trace(...args: string[]): Promise<string> {
    return command(this.folder, "ovn-trace", args);
  }

  /** Adds ports to the switch, one for each logical port of that name, and waits until all are up. */
  async plug(names: readonly string[]): Promise<void> {
    const type = this.mode === "trace" ? "dummy" : "internal";
    const add = (name: string) =>
      ["--", "add-port", "br-int", name, "--", "set", "interface", name, `type=${type}`].concat(
        `external_ids:iface-id=${name}`,
      );
    // The switch and the controller begin anew with each command.
    for (let at = 0; at < names.length; at += 2000) {
      await this.vs(...names.slice(at, at + 2000).flatMap(add));
    }
    for (let at = 0; at < names.length; at += 2000) {
      const waits = names
        .slice(at, at + 2000)
        .flatMap((name) => ["--", "wait-until", "Logical_Switch_Port", name, "up=true"]);
      await this.nb("--timeout=300", ...waits);
    }
    await this.sync();
  }
}

function environment(folder: string): NodeJS.ProcessEnv {
  const run = { OVS_RUNDIR: folder, OVN_RUNDIR: folder, OVS_LOGDIR: folder, OVN_LOGDIR: folder };
  return {
    ...run,
    OVN_NB_DB: `unix:${join(folder, "nb.sock")}`,
    OVN_SB_DB: `unix:${join(folder, "sb.sock")}`,
  };
}

/** A control socket, a pid file and a log of its own. */
function own(folder: string, name: string): string[] {
  const file = (ending: string) => join(folder, `${name}.${ending}`);
  return [
    `--unixctl=${file("ctl")}`,
    `--pidfile=${file("pid")}`,
    `--log-file=${file("log")}`,
    "-vconsole:off",
  ];
}

function bridge(mode: Mode, sb: string): string[] {
  const datapath = mode === "trace" ? "dummy" : "netdev";
  const ids = {
    "system-id": "chassis",
    "ovn-remote": sb,
    "ovn-encap-type": "geneve",
    "ovn-encap-ip": "127.0.0.1",
    "ovn-bridge-mappings": "wire:br-wire",
  };
  const settings = Object.entries(ids).map(([name, value]) => `external-ids:${name}="${value}"`);
  const add = (name: string) => [
    "--",
    "add-br",
    name,
    "--",
    "set",
    "bridge",
    name,
    `datapath_type=${datapath}`,
  ];
  return ["set", "open", ".", ...settings, ...add("br-wire"), ...add("br-int"), "fail-mode=secure"];
}

function command(folder: string, program: string, args: readonly string[]): Promise<string> {
  const database = program === "ovs-vsctl" ? [`--db=unix:${join(folder, "ovs.sock")}`] : [];
  return run(program, [...database, ...args], environment(folder));
}
