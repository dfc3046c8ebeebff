import type { StackInput } from "../stacks/model";

/** Values of a stack's input variables. */
export interface InputValues {
  /** By variable name, as in terraform.tfvars.json. */
  readonly values: Readonly<Record<string, unknown>>;
  /** A value is still a marker: the plan may be reviewed but not applied. */
  readonly preview: boolean;
}

/** Stands for a value that the upstream stack will have once it is applied. */
export function pendingMarker(stack: string, output: string): string {
  return `egov:pending:${stack}/${output}`;
}

/**
 * Values for the inputs of a stack from what its upstream stacks have applied.
 * @param applied outputs of a stack, or undefined while it has no state
 * @param changing whether the plan of that stack, made in this run, changes the output: its applied value is no longer true
 */
export function inputValues(
  inputs: readonly StackInput[],
  applied: (stack: string) => Readonly<Record<string, unknown>> | undefined,
  changing: (stack: string, output: string) => boolean,
): InputValues {
  let preview = false;
  const values: Record<string, unknown> = {};
  for (const { variable, stack, output } of inputs) {
    const value = changing(stack, output) ? undefined : applied(stack)?.[output];
    if (value === undefined) preview = true;
    values[variable] = value ?? pendingMarker(stack, output);
  }
  return { values, preview };
}
