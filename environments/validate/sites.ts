import { fill } from "../../messages/text";
import { messages, nouns } from "../messages";
import type { Context } from "./context";
import { mustName, targets } from "./references";

/** One primary site; the recovery site is one of that role. */
export function checkSites(context: Context): void {
  const { settings, recovery } = context.draft;
  if (!settings) return;
  const count = settings.sites.filter(({ role }) => role === "primary").length;
  if (count !== 1) context.report(fill(messages.primarySites, { count }), settings, "sites");
  if (!recovery) return;
  mustName(context.report, targets(nouns.site, settings.sites), recovery.site, recovery, "site");
  const site = settings.sites.find(({ id }) => id === recovery.site);
  if (site?.role === "primary")
    context.report(fill(messages.notRecoverySite, { id: site.id }), recovery, "site");
}
