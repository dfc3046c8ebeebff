/** A copy of an object that lacks one optional member. */
export function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key)) as Omit<T, K>;
}
