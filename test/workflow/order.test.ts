import { EgovError } from "../../messages/errors";
import { inOrder, selectStacks, wavesOf } from "../../workflow/order";

const node = (id: string, ...dependsOn: string[]) => ({ id, dependsOn, site: "primary" });
const ids = (stacks: readonly { id: string }[]) => stacks.map(({ id }) => id);

const city = [
  node("agency-finance", "backbone", "platform"),
  node("agency-health", "backbone"),
  node("backbone", "platform"),
  node("county-north", "backbone"),
  node("platform"),
];

function problemsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof EgovError && error.exitCode === 2)
      return error.problems.map(({ message }) => message.en);
    throw error;
  }
  throw new Error("Nothing was thrown");
}

test("a wave needs only earlier waves", () => {
  expect(wavesOf(city).map(ids)).toEqual([
    ["platform"],
    ["backbone"],
    ["agency-finance", "agency-health", "county-north"],
  ]);
});

test("the order keeps the given one where dependencies allow it", () => {
  expect(ids(inOrder([node("b"), node("a"), node("c", "a")]))).toEqual(["b", "a", "c"]);
});

test("a circle is named stack by stack", () => {
  const circular = [node("a", "b"), node("b", "c"), node("c", "b"), node("d")];
  expect(problemsOf(() => wavesOf(circular))).toEqual([
    "The stacks depend on each other in a circle: b → c → b. Remove one of these dependencies",
  ]);
});

test("a stack that needs itself is a circle", () => {
  expect(problemsOf(() => wavesOf([node("a", "a")]))[0]).toContain("a → a");
});

test("a dependency on no stack is named", () => {
  expect(problemsOf(() => wavesOf([node("a", "x"), node("b", "y")]))).toEqual([
    'Stack "a" depends on stack "x", which does not exist',
    'Stack "b" depends on stack "y", which does not exist',
  ]);
});

test.each([
  [[], ["agency-finance", "agency-health", "backbone", "county-north", "platform"]],
  [["agency-*"], ["agency-finance", "agency-health"]],
  [
    ["platform", "county-?orth"],
    ["county-north", "platform"],
  ],
  [["{agency,county}-*"], ["agency-finance", "agency-health", "county-north"]],
])("globs %j select %j", (globs, expected) => {
  expect([...selectStacks(city, globs)].sort()).toEqual(expected);
});

test("each glob that matches nothing is an error with the nearest name", () => {
  expect(problemsOf(() => selectStacks(city, ["agency-*", "bakbone", "agncy-*"]))).toEqual([
    '--stack "bakbone" matches no stack (there are: agency-* backbone county-north platform), did you mean "backbone"?',
    '--stack "agncy-*" matches no stack (there are: agency-* backbone county-north platform), did you mean "agency-*"?',
  ]);
});
