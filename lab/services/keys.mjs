import { randomBytes } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wsgi } from "../core/wsgi.mjs";
import { source, venv } from "../layout.mjs";
import { schema } from "./schema.mjs";

/** Barbican, its keys encrypted by a key in a file of the instance. */
export function keys(context, first) {
  if (!context.has("key-manager")) return [];
  const home = join(context.etc, "barbican", "home");
  // The only folders where it looks are in the home and below /etc.
  context.write("barbican/barbican.conf", "barbican/home/.barbican/barbican.conf", {
    keyOfKeys: keyOfKeys(context),
  });
  const paste = join(context.etc, "barbican", "barbican-api-paste.ini");
  copyFileSync(join(venv, "etc", "barbican", "barbican-api-paste.ini"), paste);
  return [
    schema(context, first, "barbican", (exec) =>
      exec(context.bin("barbican-manage"), ["db", "upgrade", "--db-url", `${context.values.db}barbican`], {
        env: { HOME: home },
      }),
    ),
    wsgi(context, {
      name: "barbican",
      module: "barbican_app:application",
      needs: ["tables", "catalogue"],
      env: { HOME: home, BARBICAN_PASTE: paste, PYTHONPATH: join(source, "python") },
    }),
  ];
}

function keyOfKeys(context) {
  const folder = join(context.state, "barbican");
  const file = join(folder, "key-of-keys");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}
