import { join } from "node:path";
import { loadEnvironment } from "../../environments/load";
import { newUnitSentences } from "../../report/declared";
import { unitOf } from "../../report/units";
import { stackGraph } from "../../stacks/app";

const environments = ["hengyang", "intranet-example"].map((id) =>
  loadEnvironment(join(__dirname, "../../environments", id)),
);

describe.each(environments.map((environment) => [environment.id, environment] as const))(
  "units of %s",
  (_id, environment) => {
    test.each(stackGraph(environment).map(({ id }) => id))(
      "%s is a unit with a name and a sentence on what it is",
      (id) => {
        const unit = unitOf(id, environment);
        expect(unit.kind).not.toBe("other");
        expect(unit.name.zh).toMatch(/\p{Script=Han}/u);
        expect(newUnitSentences(unit, environment)).not.toEqual([]);
      },
    );
  },
);

test("a stack of unknown make is a unit of its own", () => {
  expect(unitOf("lab", environments[0]!)).toEqual({
    id: "lab",
    kind: "other",
    name: { zh: "lab", en: "lab" },
  });
});
