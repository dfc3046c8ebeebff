import { createConnection, type Socket } from "node:net";

interface Answer {
  readonly id: number;
  readonly result: string | null;
  readonly error: string | null;
}

/** The control socket of a daemon of Open vSwitch or OVN: what `ovs-appctl` speaks, without a process for each question. */
export class Control {
  readonly #waiting = new Map<number, { resolve: (text: string) => void; reject: (error: Error) => void }>();
  #text = "";
  #failure: Error | undefined;
  #next = 0;

  private constructor(private readonly socket: Socket) {
    socket.setEncoding("utf8");
    socket.on("data", (data: string) => this.#read(data));
    socket.on("close", () => this.#fail(new Error("The daemon has closed its control socket.")));
    socket.on("error", (error) => this.#fail(error));
  }

  static open(path: string): Promise<Control> {
    return new Promise((resolve, reject) => {
      const socket = createConnection(path);
      socket.once("error", reject);
      socket.once("connect", () => {
        socket.off("error", reject);
        resolve(new Control(socket));
      });
    });
  }

  /** @throws what the daemon says when it cannot do it */
  ask(method: string, ...params: string[]): Promise<string> {
    if (this.#failure) return Promise.reject(this.#failure);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.socket.write(JSON.stringify({ id, method, params }));
    });
  }

  close(): void {
    this.socket.destroy();
  }

  #read(data: string): void {
    this.#text += data;
    for (let end = endOfJson(this.#text); end > 0; end = endOfJson(this.#text)) {
      const { id, result, error } = JSON.parse(this.#text.slice(0, end)) as Answer;
      this.#text = this.#text.slice(end);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === null) waiting?.resolve(result ?? "");
      else waiting?.reject(new Error(error));
    }
  }

  #fail(error: Error): void {
    this.#failure = error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** Where the first object ends; 0 while it is not complete. Answers follow each other without a separator. */
function endOfJson(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{") depth += 1;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return 0;
}
