import { placeNames } from "../../report/paths/names";
import { minimalEnvironment } from "../policies/minimal";

const nameOf = placeNames(minimalEnvironment());

test.each([
  ["internet", "Internet"],
  ["agency:finance", "Finance"],
  ["county:north", "North"],
  ["mirror:recovery-agency", "Recovery"],
  ["zone:management", "Management"],
  ["zone:unplaced", "In no declared block"],
  ["unplaced:city::net.a", "Network city::net.a, in no declared block"],
  ["zone:nobody-declared", "zone:nobody-declared"],
])("%s is called %s", (place, name) => {
  expect(nameOf(place).en).toBe(name);
});
