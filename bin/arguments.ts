import { EgovError } from "../messages/errors";
import { fill, type Language } from "../messages/text";
import { messages } from "./messages";

const languages = ["zh", "en"] as const;

/** `--lang`. */
export function parseLanguage(value: string): Language {
  return parseChoice("--lang", languages, value);
}

/** One of a list of words. */
export function parseChoice<const Choice extends string>(
  option: string,
  choices: readonly Choice[],
  value: string,
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw wrong("badChoice", { option, value, choices: choices.join(" ") });
  return found;
}

/** `--jobs`: 1 to 256. */
export function parseJobs(value: string): number {
  const jobs = Number(value);
  if (!/^\d+$/.test(value) || jobs < 1 || jobs > 256) throw wrong("badJobs", { value });
  return jobs;
}

/** `--port`: 1 to 65535. */
export function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65535) throw wrong("badPort", { value });
  return port;
}

/** `--date`: a day that the calendar has, YYYY-MM-DD. */
export function parseDate(value: string): string {
  const day = new Date(`${value}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(day.getTime());
  if (!real || day.toISOString().slice(0, 10) !== value) throw wrong("badDate", { value });
  return value;
}

/** A value that may not be empty, such as a path. */
export function parseText(option: string, value: string): string {
  if (value.trim() === "") throw wrong("emptyValue", { option });
  return value;
}

/** Today in the time zone of this machine, YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function wrong(
  key: "badChoice" | "badJobs" | "badDate" | "badPort" | "emptyValue",
  values: Record<string, string>,
): EgovError {
  return new EgovError([{ message: fill(messages[key], values) }]);
}
