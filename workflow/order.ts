import picomatch from "picomatch";
import { hint } from "../environments/suggest";
import { EgovError, type Problem } from "../messages/errors";
import { fill } from "../messages/text";
import type { StackNode } from "../stacks/model";
import { messages } from "./messages";

/**
 * Stacks in waves: each wave needs only earlier ones. Inside a wave the given order stays.
 * @throws EgovError with exit code 2 that names the circle or the missing stack
 */
export function wavesOf<Node extends StackNode>(stacks: readonly Node[]): Node[][] {
  assertKnown(stacks);
  const waves: Node[][] = [];
  const placed = new Set<string>();
  let rest = [...stacks];
  while (rest.length > 0) {
    const wave = rest.filter((stack) => stack.dependsOn.every((id) => placed.has(id)));
    if (wave.length === 0) throw circleAmong(rest);
    for (const stack of wave) placed.add(stack.id);
    rest = rest.filter((stack) => !placed.has(stack.id));
    waves.push(wave);
  }
  return waves;
}

/** Stacks so that each comes after those it needs. */
export function inOrder<Node extends StackNode>(stacks: readonly Node[]): Node[] {
  return wavesOf(stacks).flat();
}

/**
 * Ids of the stacks that any of the globs matches, such as `agency-*` or `county-hengnan`; all of them without globs.
 * @throws EgovError with exit code 2 naming every glob that matches nothing
 */
export function selectStacks(stacks: readonly StackNode[], globs: readonly string[]): ReadonlySet<string> {
  const ids = stacks.map(({ id }) => id);
  if (globs.length === 0) return new Set(ids);
  const problems: Problem[] = [];
  const selected = new Set<string>();
  for (const glob of globs) {
    const matcher = picomatch(glob);
    const matches = ids.filter((id) => matcher(id));
    if (matches.length === 0) {
      const kinds = kindsOf(ids);
      const values = { glob, hint: hint(glob, [...ids, ...kinds]), stacks: kinds.join(" ") };
      problems.push({ message: fill(messages.noMatch, values) });
    }
    for (const id of matches) selected.add(id);
  }
  if (problems.length > 0) throw new EgovError(problems);
  return selected;
}

/** Ids with those of one kind folded into a glob: `agency-finance` and `agency-health` are `agency-*`. */
function kindsOf(ids: readonly string[]): string[] {
  const kinds = ids.map((id) => `${id.split("-")[0]}-*`);
  return [...new Set(ids.map((id, index) => (isRepeated(kinds, kinds[index]) ? (kinds[index] ?? id) : id)))];
}

function isRepeated(all: readonly string[], one: string | undefined): boolean {
  return all.indexOf(one ?? "") !== all.lastIndexOf(one ?? "");
}

function assertKnown(stacks: readonly StackNode[]): void {
  const ids = new Set(stacks.map(({ id }) => id));
  const problems = stacks.flatMap(({ id, dependsOn }) =>
    dependsOn
      .filter((upstream) => !ids.has(upstream))
      .map((upstream) => ({ message: fill(messages.noDependency, { stack: id, upstream }) })),
  );
  if (problems.length > 0) throw new EgovError(problems);
}

// Every stack of the rest needs another of the rest, so following any of them comes back somewhere.
function circleAmong(rest: readonly StackNode[]): EgovError {
  const byId = new Map(rest.map((stack) => [stack.id, stack]));
  const path: string[] = [];
  let next = rest[0];
  while (next && !path.includes(next.id)) {
    path.push(next.id);
    next = next.dependsOn.map((id) => byId.get(id)).find((stack) => stack !== undefined);
  }
  const start = next ? path.indexOf(next.id) : 0;
  const circle = [...path.slice(start), path[start]];
  return new EgovError([{ message: fill(messages.cycle, { cycle: circle.join(" → ") }) }]);
}
