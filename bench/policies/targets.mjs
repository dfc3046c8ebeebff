/** What a check of so many resources may take, whole process. */
export const targets = [
  { size: 5_000, seconds: 2, megabytes: 500 },
  { size: 100_000, seconds: 15, megabytes: 2_500 },
];

/** Factor by which the time may grow where the resources double: 2 is linear, and a busy machine adds some. */
export const linear = 2.3;

/** Factor by which a quantity grows where the number of resources doubles, between two points of a curve. */
export function growth(before, after, quantity) {
  const doublings = Math.log2(after.resources / before.resources);
  return (after[quantity] / before[quantity]) ** (1 / doublings);
}

/** One line for each target: what it was, and whether it is met. */
export function verdicts(curve) {
  const lines = targets.flatMap(({ size, seconds, megabytes }) => {
    const point = curve.find((candidate) => candidate.size === size);
    if (!point) return [];
    return [
      verdict(`${size} resources in ${seconds} s`, point.seconds <= seconds, clock(point)),
      point.megabytes === undefined
        ? `${size} resources in ${megabytes} MB: not measured, GNU time is not there`
        : verdict(
            `${size} resources in ${megabytes} MB`,
            point.megabytes <= megabytes,
            `${point.megabytes.toFixed(0)} MB`,
          ),
    ];
  });
  const quantity = curve.every(({ processor }) => processor) ? "processor" : "seconds";
  const steps = curve.slice(1).map((point, at) => growth(curve[at], point, quantity));
  if (steps.length === 0) return lines;
  const worst = Math.max(...steps);
  return [
    ...lines,
    verdict("linear", worst <= linear, `at most ×${worst.toFixed(2)} where the resources double`),
  ];
}

// On a machine that is busy with something else the clock says little of the program.
function clock({ seconds, processor }) {
  const own = processor === undefined ? "" : `, ${processor.toFixed(1)} s of the processor`;
  return `${seconds.toFixed(1)} s by the clock${own}`;
}

function verdict(what, met, measured) {
  return `${what}: ${met ? "met" : "not met"} (${measured})`;
}
