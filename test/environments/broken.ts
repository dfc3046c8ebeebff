import type { Text } from "../../messages/text";
import { sample } from "./sample";

/** A way to break the minimal environment. */
export interface Broken {
  readonly title: string;
  /** File, text that it holds, text instead; `‸` marks where a problem must be reported. */
  readonly edits: readonly (readonly [file: string, find: string, replace: string])[];
  /** At the marks, in order of place; nothing else may be reported. */
  readonly problems: readonly Text[];
}

/** One test for each way. */
export function testBroken(cases: readonly Broken[]): void {
  test.each(cases)("$title", ({ edits, problems }) => {
    const broken = sample();
    for (const [file, find, replace] of edits) broken.edit(file, find, replace);
    expect(broken.report()).toEqual(
      problems.map(({ en, zh }, index) => `${broken.marked[index]} ${en} | ${zh}`),
    );
  });
}
