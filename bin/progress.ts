import type { Writable } from "node:stream";
import { fill, type Language } from "../messages/text";
import type { PlanEvent } from "../workflow/plan";
import { messages } from "./messages";

/** Shows the course of planning. */
export interface Progress {
  readonly onEvent: (event: PlanEvent) => void;
  /** Ends the display; call it before anything else is written. */
  end(): Promise<void>;
}

const silent: Progress = { onEvent: () => undefined, end: () => Promise.resolve() };

export interface ProgressOptions {
  readonly stream: Writable;
  readonly total: number;
  readonly language: Language;
  readonly quiet: boolean;
  readonly color: boolean;
}

/** A line that follows the planning on a terminal; nothing in a pipe or when quiet. */
export async function startProgress({
  stream,
  total,
  language,
  quiet,
  color,
}: ProgressOptions): Promise<Progress> {
  if (quiet || !isTerminal(stream)) return silent;
  const { Listr, ListrLogger, ProcessOutput } = await import("listr2");
  const running = new Set<string>();
  let done = 0;
  let show: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const title = (): string => {
    const names = [...running].slice(0, 4).join(" ");
    return fill(messages.progress, { done, total, running: names })[language];
  };
  const list = new Listr(
    [
      {
        title: title(),
        task: (_context, task) => {
          show = () => (task.title = title());
          return finished;
        },
      },
    ],
    {
      // Signals are the workflow's; a second handler would end the run before it has cleaned up.
      registerSignalListeners: false,
      rendererOptions: {
        logger: new ListrLogger({ processOutput: new ProcessOutput(stream, stream), useIcons: color }),
      },
    },
  );
  const shown = list.run();
  return {
    onEvent: ({ kind, stack }) => {
      if (kind === "started") running.add(stack);
      else {
        running.delete(stack);
        done += 1;
      }
      show();
    },
    end: async () => {
      finish();
      await shown;
    },
  };
}

function isTerminal(stream: Writable): stream is NodeJS.WriteStream {
  return "isTTY" in stream && stream.isTTY === true;
}
