import type { Environment } from "../../environments/model";
import type { Site } from "../../environments/types";

/** Site of a region. */
export function siteOfRegion(environment: Environment, region: string | undefined): Site | undefined {
  return environment.settings.sites.find((site) => site.region === region);
}

/** Is the region that of a recovery site? */
export function isRecoveryRegion(environment: Environment, region: string | undefined): boolean {
  return siteOfRegion(environment, region)?.role === "recovery";
}
