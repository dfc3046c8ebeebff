import { mkdirSync } from "node:fs";
import { contextOf } from "../core/context.mjs";
import { regions } from "../settings.mjs";
import { balancing } from "./balancing.mjs";
import { compute } from "./compute.mjs";
import { keys } from "./keys.mjs";
import { keystone } from "./keystone.mjs";
import { mariadb } from "./mariadb.mjs";
import { names } from "./names.mjs";
import { neutron } from "./network.mjs";
import { objects } from "./objects.mjs";
import { ovn } from "./ovn.mjs";
import { rabbit } from "./rabbit.mjs";
import { images, volumes } from "./storage.mjs";

const everywhere = ["neutron", "placement", "nova", "nova_api", "nova_cell0", "glance", "cinder"];
const once = ["keystone", "octavia", "barbican", "designate"];

/** Every task that brings an instance up, the longest ways first. */
export function allTasks(instance, services) {
  const contexts = regions.map((region) => contextOf(instance, region, services));
  for (const { run, state, etc } of contexts) {
    for (const folder of [run, state, etc]) mkdirSync(folder, { recursive: true });
  }
  const [first] = contexts;
  const databases = contexts.flatMap(({ region }) => everywhere.map((name) => `${region.id}_${name}`));
  const tasks = [
    ...mariadb({
      instance,
      services,
      databases: [...databases, ...once.map((name) => `${first.region.id}_${name}`)],
    }),
    rabbit({ instance, services }),
    ...keystone(first, contexts),
    ...contexts.flatMap((context) => compute(context, first)),
    ...contexts.flatMap((context) => neutron(context, first)),
    ...names(first, first),
    ...balancing(first, first),
    ...contexts.flatMap((context) => volumes(context, first)),
    ...keys(first, first),
    ...contexts.flatMap((context) => images(context, first)),
    ...contexts.flatMap(objects),
    ...contexts.flatMap(ovn),
  ];
  // No service writes into tables that are still to be copied for another region.
  const tables = tasks.filter(({ name }) => name.endsWith("-db") && !/-host-\d+-db$/.test(name));
  return [...tasks, { name: "tables", needs: tables.map(({ name }) => name), run: async () => {} }];
}
