import { LabError } from "../core/failure.mjs";
import { until } from "../core/probe.mjs";
import { Identity } from "./identity.mjs";

const seconds = 180;

/** A task that waits until the daemons of Nova or Cinder have told their API that they live, since this start. */
export function reporting(context, { name, needs, type, wanted }) {
  const start = Date.now();
  return {
    name: context.named(name),
    needs: needs.map(context.named),
    run: async () => {
      const identity = await Identity.connect();
      const base = identity.endpoint(type, context.region.name).replace(/%\(project_id\)s/, "");
      let alive = [];
      const isUp = await until(
        async () => {
          const { services } = await identity.call("GET", `${base}/os-services`);
          alive = services.filter(
            ({ updated_at: at }) => at && Date.parse(`${at.slice(0, 19)}Z`) >= start - 1000,
          );
          return alive.length >= wanted;
        },
        { seconds, everyMs: 500 },
      );
      if (isUp) return;
      throw new LabError({
        what: `only ${alive.length} of ${wanted} services of "${type}" in ${context.region.name} report that they live`,
        why: `alive: ${alive.map(({ binary, host }) => `${binary} on ${host}`).join(", ") || "none"}`,
        todo: `read the logs ${context.named("*")} in ${context.instance.log}`,
      });
    },
  };
}
