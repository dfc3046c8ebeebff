import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import { EgovError, type Problem } from "../../messages/errors";

/** The small environment that keeps every check. */
export const minimal = join(__dirname, "..", "fixtures", "environments", "minimal");

/** The same for an intranet. */
export const intranet = join(__dirname, "..", "fixtures", "environments", "minimal-intranet");

/** Marks, in the text of an edit, where a problem must be reported. */
const mark = "‸";

/** A copy of an environment that a test may break. */
export class Sample {
  readonly directory = mkdtempSync(join(tmpdir(), "egov-environment-"));
  /** Places marked by edits, as `file:line:column`. */
  readonly marked: string[] = [];

  constructor(source: string) {
    cpSync(source, this.directory, { recursive: true });
  }

  /** Replaces a text that occurs in a file; fails the test when it does not. */
  edit(file: string, find: string, replace: string): this {
    const text = readFileSync(join(this.directory, file), "utf8");
    if (!text.includes(find)) throw new Error(`"${find}" does not occur in ${file}`);
    return this.write(
      file,
      text.replace(find, () => replace),
    );
  }

  write(file: string, text: string): this {
    const path = join(this.directory, file);
    mkdirSync(dirname(path), { recursive: true });
    for (let offset = text.indexOf(mark); offset >= 0; offset = text.indexOf(mark)) {
      const before = text.slice(0, offset).split("\n");
      this.marked.push(`${file}:${before.length}:${(before.at(-1) ?? "").length + 1}`);
      text = before.join("\n") + text.slice(offset + mark.length);
    }
    writeFileSync(path, text);
    return this;
  }

  remove(file: string): this {
    rmSync(join(this.directory, file), { recursive: true });
    return this;
  }

  /** Problems of loading it; none when it is valid. */
  problems(): readonly Problem[] {
    try {
      loadEnvironment(this.directory);
      return [];
    } catch (error) {
      if (error instanceof EgovError) return error.problems;
      throw error;
    }
  }

  /** Each problem as `file:line:column English | 中文`, paths inside the folder. */
  report(): readonly string[] {
    return this.problems().map(({ message, place }) => {
      const parts = [place?.file.slice(this.directory.length + 1), place?.line, place?.column];
      const where = parts.filter((part) => part !== undefined).join(":");
      return `${where} ${message.en} | ${message.zh}`.replaceAll(`${this.directory}/`, "");
    });
  }

  dispose(): void {
    rmSync(this.directory, { recursive: true });
  }
}

const samples: Sample[] = [];

/** A copy of an environment, by default the minimal one; removed after the test. */
export function sample(source = minimal): Sample {
  const created = new Sample(source);
  samples.push(created);
  return created;
}

afterEach(() => {
  for (const created of samples.splice(0)) created.dispose();
});
