import { Writable } from "node:stream";
import { join } from "node:path";
import type { Io } from "../../bin/io";
import { Interruption } from "../../workflow/interruption";
import { temporaryFolder } from "../workflow/hand-made";

/** The project's root folder. */
export const root = join(__dirname, "..", "..");

/** A small but complete environment. */
export const small = "intranet-example";

export interface Recorded {
  readonly io: Io;
  readonly out: () => string;
  readonly err: () => string;
}

/** Surroundings that remember what a command writes. */
export function surroundings(given: Partial<Io> = {}): Recorded {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    cwd: root,
    stdout: collector(out),
    stderr: collector(err),
    env: {
      PATH: process.env["PATH"],
      TERRAFORM_BINARY_NAME: process.env["TERRAFORM_BINARY_NAME"],
      LANG: "en_US.UTF-8",
    },
    interruption: new Interruption(),
    traces: temporaryFolder(),
    ...given,
  };
  return { io, out: () => out.join(""), err: () => err.join("") };
}

function collector(parts: string[]): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      parts.push(chunk.toString("utf8"));
      done();
    },
  });
}
