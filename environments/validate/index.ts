import type { Problem } from "../../messages/errors";
import type { Draft } from "../draft";
import type { Sources } from "../sources";
import { checkAgencyBlocks } from "./agency-blocks";
import { checkCapabilities } from "./capabilities";
import { Context } from "./context";
import { checkCountyBlocks } from "./county-blocks";
import { checkEgressLines } from "./egress-lines";
import { checkExchange } from "./exchange";
import { checkFileReferences } from "./file-references";
import { checkFlows } from "./flows";
import { checkIdentity } from "./identity";
import { checkLinks } from "./links";
import { checkBaseline } from "./operations";
import { checkPrices } from "./prices";
import { checkPublications } from "./publications";
import { checkRecoveryNetworks } from "./recovery-networks";
import { checkRecoveryTargets } from "./recovery-targets";
import { checkSites } from "./sites";
import { checkSystemReferences } from "./system-references";
import { checkAddresses } from "./tier-addresses";
import { checkZones } from "./zones";

/** The checks across files, one subject each. */
const checks: readonly ((context: Context) => void)[] = [
  checkIdentity,
  checkZones,
  checkAgencyBlocks,
  checkCountyBlocks,
  checkLinks,
  checkEgressLines,
  checkRecoveryNetworks,
  checkAddresses,
  checkSystemReferences,
  checkFileReferences,
  checkExchange,
  checkPublications,
  checkRecoveryTargets,
  checkSites,
  checkBaseline,
  checkPrices,
  checkFlows,
  checkCapabilities,
];

/** Everything that does not agree between the well-formed files of an environment. */
export function validate(draft: Draft, sources: Sources): readonly Problem[] {
  const context = new Context(draft, sources);
  for (const check of checks) check(context);
  return context.problems;
}
