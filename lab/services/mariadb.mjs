import { existsSync } from "node:fs";
import { join } from "node:path";
import { listens } from "../core/probe.mjs";
import { password, ports } from "../settings.mjs";

/** The database of both regions. Durability is that of the operating system: a power cut may lose the last second. */
export function mariadb({ instance, services, databases }) {
  const data = join(instance.state, "mariadb");
  const socket = join(instance.run, "mariadb.sock");
  return [
    services.once({
      name: "mariadb-files",
      run: (exec) =>
        exec("mariadb-install-db", [
          "--no-defaults",
          `--datadir=${data}`,
          "--user=root",
          "--auth-root-authentication-method=socket",
          "--skip-test-db",
        ]),
    }),
    services.service({
      name: "mariadb",
      needs: ["mariadb-files"],
      command: existsSync("/usr/sbin/mariadbd") ? "/usr/sbin/mariadbd" : "mariadbd",
      args: [
        ...["--no-defaults", "--user=root", `--datadir=${data}`, `--socket=${socket}`],
        ...["--bind-address=127.0.0.1", `--port=${ports.mariadb}`, "--skip-name-resolve"],
        ...["--max-connections=800", "--innodb-buffer-pool-size=256M"],
        ...["--innodb-flush-log-at-trx-commit=0", "--innodb-file-per-table=0", "--skip-log-bin"],
      ],
      ready: () => listens({ host: "127.0.0.1", port: ports.mariadb }),
      holdsData: true,
    }),
    services.once({
      name: "databases",
      needs: ["mariadb"],
      run: (exec) => exec("mariadb", ["--no-defaults", "-S", socket, "-uroot"], { input: grants(databases) }),
    }),
  ];
}

/** Program and arguments that copy the tables of one database into another: faster than a second run of all migrations. */
export function copyDatabase(instance, from, to) {
  const socket = join(instance.run, "mariadb.sock");
  const file = join(instance.run, `${to}.sql`);
  const script = `mariadb-dump --no-defaults -S "$0" -uroot "$1" >"$3" &&
    mariadb --no-defaults -S "$0" -uroot "$2" <"$3" && rm "$3"`;
  return ["sh", ["-c", script, socket, from, to, file]];
}

/** Program and arguments of one SQL statement. */
export function statement(instance, sql) {
  return ["mariadb", ["--no-defaults", "-S", join(instance.run, "mariadb.sock"), "-uroot", "-e", sql]];
}

function grants(databases) {
  return [
    ...["'%'", "localhost"].flatMap((host) => [
      `create user if not exists lab@${host} identified by '${password}';`,
      `grant all on *.* to lab@${host};`,
    ]),
    ...databases.map((name) => `create database if not exists ${name} character set utf8mb3;`),
  ].join("\n");
}
