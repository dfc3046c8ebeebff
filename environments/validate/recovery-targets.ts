import { fill } from "../../messages/text";
import { messages, nouns } from "../messages";
import type { RecoveryTarget } from "../types";
import type { Context } from "./context";
import { mustName, systems, targets } from "./references";

/** What an instance at the recovery site is made of. */
const ofInstances = ["network", "addresses", "flavor", "image", "volumeType"] as const;

/** Targets name a system and what they are made of; copies that run need instances. */
export function checkRecoveryTargets(context: Context): void {
  const { recovery, settings } = context.draft;
  if (!recovery) return;
  const { report } = context;
  for (const target of recovery.targets) {
    mustName(report, systems(context), target.system, target, "system");
    mustName(report, targets(nouns.recoveryNetwork, recovery.networks), target.network, target, "network");
    mustName(report, targets(nouns.flavor, settings?.flavors), target.flavor, target, "flavor");
    mustName(report, targets(nouns.image, settings?.images), target.image, target, "image");
    mustName(
      report,
      targets(nouns.volumeType, settings?.volumeTypes),
      target.volumeType,
      target,
      "volumeType",
    );
    checkCompleteness(context, target);
  }
}

function checkCompleteness(context: Context, target: RecoveryTarget): void {
  const { mode } = target;
  if (mode === "backup") return;
  for (const field of ofInstances) {
    const value = target[field];
    if (value === undefined || value.length === 0) {
      context.report(fill(messages.targetNeeds, { mode, field }), target, "mode");
    }
  }
}
