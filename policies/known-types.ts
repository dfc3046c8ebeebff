import type { Estate } from "../estate/model";
import { createsNothing, openstackProvider, openstackTypes } from "../estate/provider-types";
import type { Problem } from "../messages/errors";
import { fill } from "../messages/text";
import { engineMessages } from "./messages";

/** Resources that no rule could know: a later provider's type, or another provider that creates things. */
export function unknownResources(estate: Estate): readonly Problem[] {
  return estate.resources.flatMap((resource) => {
    if (resource.mode === "data" || resource.after === null) return [];
    const { origin, type, providerSource: provider } = resource;
    const address = `${resource.stack}::${resource.address}`;
    const place = origin ? { place: origin } : {};
    if (provider.endsWith(openstackProvider) || type.startsWith("openstack_")) {
      if (openstackTypes.has(type)) return [];
      return [{ message: fill(engineMessages.unknownType, { address, type }), ...place }];
    }
    if (createsNothing(type)) return [];
    return [{ message: fill(engineMessages.foreignProvider, { address, provider }), ...place }];
  });
}
