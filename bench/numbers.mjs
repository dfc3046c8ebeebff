/** Middle value; of an even number of values the upper of the two in the middle. */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Wall-clock time of a synchronous work. */
export function seconds(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
