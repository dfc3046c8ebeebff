import { isRefused } from "../environments/flows";
import type { Environment } from "../environments/model";

/**
 * The environment without systems that must not exist in it: a system marked classified in an extranet becomes no resource, and
 * nothing of it reaches a template. Rule OPN-05 reports it.
 */
export function admitted(environment: Environment): Environment {
  const systems = environment.systems.filter(({ system }) => !isRefused(environment.settings.kind, system));
  return systems.length === environment.systems.length ? environment : { ...environment, systems };
}
