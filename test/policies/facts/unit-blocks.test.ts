import type { Environment } from "../../../environments/model";
import { formatAddress } from "../../../policies/facts/format-address";
import { blocksOfUnit } from "../../../policies/facts/unit-blocks";
import { unitsOf } from "../../../policies/facts/units";
import { minimalEnvironment } from "../minimal";

function blocks(id: string, environment: Environment = minimalEnvironment()): readonly string[] {
  const unit = [...unitsOf(environment).values()].find((one) => one.id === id);
  if (!unit) throw new Error(`No unit ${id}`);
  return blocksOfUnit(environment, unit).intervals.map(
    ([from, to]) => `${formatAddress(4, from)}-${formatAddress(4, to)}`,
  );
}

test.each([
  ["an agency has its block", "finance", ["10.128.16.0-10.128.31.255"]],
  ["a county has its block", "south", ["10.66.0.0-10.66.255.255"]],
  [
    "a shared platform has the networks that the backbone shares with it",
    "services",
    ["10.32.16.0-10.32.16.255", "10.64.0.0-10.64.0.255"],
  ],
  ["the egress has the edges", "egress", ["10.32.0.0-10.32.1.255"]],
  ["the backbone has none, for no machine is its own", "backbone", []],
])("%s", (_title, id, expected) => {
  expect(blocks(id)).toEqual(expected);
});
