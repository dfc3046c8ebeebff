import { plainReason, planProblems } from "../../workflow/diagnostics";

const stack = {
  id: "agency-finance",
  origins: { "openstack_networking_network_v2.web": { file: "agencies/finance.yaml", line: 12, column: 5 } },
};
const failed = (stdout: string, stderr = "") => ({ code: 1, stdout, stderr });

function diagnostic(values: object): string {
  return JSON.stringify({ type: "diagnostic", diagnostic: { severity: "error", summary: "Bad", ...values } });
}

test("an error of the provider is told with address and place in YAML", () => {
  const output = diagnostic({ detail: "Not\n  a CIDR.", address: "openstack_networking_network_v2.web" });
  expect(planProblems(stack, failed(output), "Terraform")).toEqual([
    {
      message: expect.objectContaining({
        en: 'Cannot plan openstack_networking_network_v2.web of stack "agency-finance": Bad: Not a CIDR',
      }),
      place: { file: "agencies/finance.yaml", line: 12, column: 5 },
    },
  ]);
});

test("an error in the template is told by its block, without lines of the template", () => {
  const snippet = { context: "resource.openstack_networking_network_v2.web", code: '"name": ["x"]' };
  const [problem] = planProblems(stack, failed(diagnostic({ snippet })), "Terraform");
  expect(problem?.place?.line).toBe(12);
  expect(JSON.stringify(problem)).not.toContain("name");
});

test("warnings and other lines are passed over, every error is told", () => {
  const warning = JSON.stringify({ diagnostic: { severity: "warning", summary: "Old" } });
  const output = [warning, "no JSON", "{", diagnostic({ summary: "A" }), diagnostic({ summary: "B" })].join(
    "\n",
  );
  const problems = planProblems(stack, failed(output), "Terraform").map(({ message }) => message.en);
  expect(problems).toEqual([
    'Cannot plan stack "agency-finance": A',
    'Cannot plan stack "agency-finance": B',
  ]);
});

test.each([
  ["\u001b[31m╷\n│ Error: No provider\n│ \n│ Not found.\n╵", "No provider Not found"],
  ["", "Terraform ended with 1 and gave no reason"],
])("a plain error %j becomes one line", (stderr, expected) => {
  expect(plainReason(failed("", stderr), "Terraform").en).toBe(expected);
});
