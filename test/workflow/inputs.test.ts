import { inputValues } from "../../workflow/inputs";
import { changedOutputs } from "../../workflow/plan";

const inputs = [
  { variable: "platform__project", stack: "platform", output: "project" },
  { variable: "backbone__router", stack: "backbone", output: "router" },
];
const never = () => false;

test("before any apply every value is a marker and the plan a preview", () => {
  expect(inputValues(inputs, () => undefined, never)).toEqual({
    values: {
      platform__project: "egov:pending:platform/project",
      backbone__router: "egov:pending:backbone/router",
    },
    preview: true,
  });
});

test("an applied value takes the place of its marker", () => {
  const applied = (stack: string) => (stack === "platform" ? { project: "p-1" } : undefined);
  expect(inputValues(inputs, applied, never)).toEqual({
    values: { platform__project: "p-1", backbone__router: "egov:pending:backbone/router" },
    preview: true,
  });
});

test("with all values applied the plan is no preview", () => {
  const result = inputValues(inputs, () => ({ project: "p-1", router: "r-1" }), never);
  expect(result.preview).toBe(false);
});

test("an output that the upstream's plan changes is pending again", () => {
  const result = inputValues(
    inputs,
    () => ({ project: "p-1", router: "r-1" }),
    (stack) => stack === "backbone",
  );
  expect(result.values["backbone__router"]).toBe("egov:pending:backbone/router");
  expect(result.preview).toBe(true);
});

test("a stack without inputs is no preview", () => {
  expect(inputValues([], () => undefined, never)).toEqual({ values: {}, preview: false });
});

test("changed outputs are those whose action is not no-op", () => {
  const plan = { output_changes: { a: { actions: ["no-op"] }, b: { actions: ["update"] } } };
  expect([...changedOutputs(plan)]).toEqual(["b"]);
  expect([...changedOutputs({})]).toEqual([]);
});
