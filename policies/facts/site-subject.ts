import type { Environment } from "../../environments/model";
import type { Site } from "../../environments/types";
import type { Subject } from "../rule";
import { declared } from "./declarations";

/** A site as a subject, `environment.yaml#sites/primary`. */
export function siteSubject(environment: Environment, site: Site): Subject {
  return declared(environment, "environment.yaml", `sites/${site.id}`, site, "id");
}
