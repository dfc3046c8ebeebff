import type { ChildProcess } from "node:child_process";

/**
 * A wish to stop, and the programs that run meanwhile. The first request tells each program once to end by itself; the second
 * kills them with all they started.
 */
export class Interruption {
  private readonly running = new Set<ChildProcess>();
  private count = 0;

  get requested(): boolean {
    return this.count > 0;
  }

  /** Watches a program until it ends. It must lead its own process group, or the terminal signals it as well. */
  watch(child: ChildProcess): void {
    this.running.add(child);
    child.once("close", () => this.running.delete(child));
    if (this.count > 0) child.kill("SIGINT");
  }

  request(): void {
    this.count += 1;
    for (const child of this.running) {
      if (this.count === 1) child.kill("SIGINT");
      else killGroup(child);
    }
  }
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // It ended in the meantime.
  }
}
