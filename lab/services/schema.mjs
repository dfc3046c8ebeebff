import { copyDatabase } from "./mariadb.mjs";

/** A task that makes the tables of a database: by its migrations in the first region, as a copy in the others. */
export function schema(context, first, database, migrate) {
  const name = context.named(`${database.replace("_", "-")}-db`);
  if (context === first) return context.services.once({ name, needs: ["databases"], run: migrate });
  return context.services.once({
    name,
    needs: [first.named(`${database.replace("_", "-")}-db`)],
    run: (exec) =>
      exec(
        ...copyDatabase(
          context.instance,
          `${first.region.id}_${database}`,
          `${context.region.id}_${database}`,
        ),
      ),
  });
}
