import type { Case, Question } from "./cases/case";

/** Who was asked: the flows of the real OVN, real packets, a real TCP connection, the simulator of the tests, the engine. */
export type Asked = "flows" | "packets" | "session" | "simulator" | "engine";

/** What somebody says to a question. */
export interface Answer {
  readonly by: Asked;
  readonly topic: Case;
  readonly question: Question;
  readonly said: boolean;
  readonly expected: boolean;
}

/** Agrees it, or differs it in the way that the case says? */
export function isRight({ by, question, said, expected }: Answer): boolean {
  return (said === expected) !== isKnown(by, question);
}

/** Is the real OVN known to differ from the contract here? */
export function isKnown(by: Asked, { more }: Question): boolean {
  return more.differs !== undefined && (by === "packets" || (by === "flows" && more.seenBy === undefined));
}
