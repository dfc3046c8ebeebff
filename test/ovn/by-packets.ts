import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../tools";
import type { Answer } from "./answer";
import type { Case } from "./cases/case";
import { path } from "./daemons";
import type { Sent } from "./packets";

/** Why real packets cannot be sent here; undefined when they can. */
export function noPackets(): string | undefined {
  return process.getuid?.() === 0 ? undefined : "real packets need root, to make network namespaces";
}

/** Sends real packets for all cases whose name holds the words, in namespaces that end with this run. */
export async function byPackets(cases: readonly Case[], only: string): Promise<Answer[]> {
  const sent = JSON.parse(await apart([join(root, "test", "ovn", "packets.cjs"), only])) as Sent[];
  return sent.flatMap((one): Answer[] => {
    const topic = cases[one.topic];
    const question = topic?.questions[one.question];
    if (!topic || !question) throw new Error("The answers are to other questions.");
    const { expected, more } = question;
    const packet: Answer = { by: "packets", topic, question, said: one.arrived, expected };
    if (one.session === undefined || more.session === undefined) return [packet];
    return [packet, { by: "session", topic, question, said: one.session, expected: more.session }];
  });
}

/** Runs Node.js in network, mount and process namespaces of its own: what is left in them goes when it ends. */
function apart(args: readonly string[]): Promise<string> {
  const spaces = ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];
  // The temporary folder is in memory and nobody else's, and so are the names of namespaces.
  const start = 'mount -t tmpfs none /run && mkdir /run/netns && ip link set lo up && TMPDIR=/run exec "$@"';
  return new Promise((resolve, reject) => {
    const child = spawn("unshare", [...spaces, "sh", "-ec", start, "sh", process.execPath, ...args], {
      env: { ...process.env, PATH: path },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const words: Buffer[] = [];
    const stop = () => child.kill("SIGKILL");
    process.on("exit", stop);
    child.stdout.on("data", (data: Buffer) => words.push(data));
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("exit", stop);
      if (code === 0) resolve(Buffer.concat(words).toString());
      else reject(new Error(`Sending packets ended with ${code}.`));
    });
  });
}
