/** Range of minutes, both ends inside; no upper end where the norm sets none. */
export interface Range {
  readonly from: number;
  readonly to?: number;
}

/** What a recovery level attains. */
export interface Level {
  readonly rto: Range;
  readonly rpo: Range;
}

const hour = 60;
const day = 24 * hour;

/**
 * RTO and RPO of each recovery level, from the informative table of GB/T 20988-2007. "Minutes" is read as up to an hour and "hours"
 * as from one.
 */
export const levels: Readonly<Record<number, Level>> = {
  1: { rto: { from: 2 * day }, rpo: { from: day, to: 7 * day } },
  2: { rto: { from: day }, rpo: { from: day, to: 7 * day } },
  3: { rto: { from: 12 * hour }, rpo: { from: hour, to: day } },
  4: { rto: { from: hour, to: 2 * day }, rpo: { from: hour, to: day } },
  5: { rto: { from: 1, to: 2 * day }, rpo: { from: 0, to: 30 } },
  6: { rto: { from: 0, to: hour }, rpo: { from: 0, to: 0 } },
};

/** Does a number of minutes lie in a range? */
export function isIn({ from, to }: Range, minutes: number): boolean {
  return from <= minutes && (to === undefined || minutes <= to);
}
