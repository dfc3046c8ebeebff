import { answers } from "./probe.mjs";
import { ports } from "../settings.mjs";

/** A task that serves a Python application by uWSGI. One thread a process: with more, Neutron answers 403 and 404 at random. */
export function wsgi(context, { name, module, needs, env = {}, processes = 1, args = [] }) {
  const { services, region } = context;
  const ini = context.write("shared/uwsgi.ini", "uwsgi.ini");
  return services.service({
    name: context.named(name),
    needs,
    command: context.bin("uwsgi"),
    args: [
      ...["--ini", ini, "--http-socket", `${region.address}:${ports[name]}`],
      ...["--module", module, "--processes", String(processes), "--threads", "1", ...args],
    ],
    env,
    ready: () => answers(context.url(name)),
  });
}
