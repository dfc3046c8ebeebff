import type { Case } from "./case";
import { routedCases } from "./routed";
import { segmentCases } from "./segment";

/** Every network that the real OVN is asked about. */
export const cases: readonly Case[] = [...segmentCases, ...routedCases];
