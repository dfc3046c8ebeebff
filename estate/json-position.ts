const blank = /[\t\n\r ]*/y;
const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const key = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/**
 * Offset of the first place at which a text stops being JSON; its length when it ends too early.
 * Node says where only for some errors, so this is asked only after JSON.parse has refused.
 */
export function errorOffset(text: string): number {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const next = (character: string): boolean => {
    take(blank);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const member = (): boolean => {
    take(blank);
    return take(key) && next(":") && value();
  };
  const list = (end: string, entry: () => boolean): boolean => {
    if (next(end)) return true;
    do if (!entry()) return false;
    while (next(","));
    return next(end);
  };
  const value = (): boolean => {
    if (next("{")) return list("}", member);
    if (next("[")) return list("]", value);
    return take(scalar);
  };
  if (value()) take(blank);
  return at;
}
