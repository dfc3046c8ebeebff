import { addressCases } from "./addresses";
import type { Case } from "./case";
import { firewallCases } from "./firewalls";
import { forwardCases } from "./forwards";
import { gatewayCases } from "./gateways";
import { hostCases } from "./hosts";
import { oddCases } from "./odd";
import { routedCases } from "./routed";
import { segmentCases } from "./segment";
import { sixCases } from "./six";

/** Every network that the real OVN is asked about. */
export const cases: readonly Case[] = [
  ...segmentCases,
  ...addressCases,
  ...routedCases,
  ...hostCases,
  ...gatewayCases,
  ...forwardCases,
  ...firewallCases,
  ...sixCases,
  ...oddCases,
];
