import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { answers, listens } from "../core/probe.mjs";
import { ports } from "../settings.mjs";

const kinds = { account: 6202, container: 6201, object: 6200 };

/** Swift with one device and one replica; who may do what is for Keystone to say. */
export function objects(context) {
  if (!context.has("object-store")) return [];
  const { named, services, region } = context;
  context.write("swift/swift.conf", "swift/swift.conf");
  const proxy = context.write("swift/proxy-server.conf", "swift/proxy-server.conf");
  mkdirSync(join(context.state, "swift", "disk"), { recursive: true });
  const rings = services.once({ name: named("swift-rings"), run: (exec) => makeRings(context, exec) });
  const storage = Object.entries(kinds).map(([kind, port]) => {
    const conf = context.write("swift/storage.conf", `swift/${kind}-server.conf`, { kind, port });
    return services.service({
      name: named(`swift-${kind}`),
      needs: [rings.name],
      command: context.bin(`swift-${kind}-server`),
      args: [conf],
      env: { SWIFT_DIR: join(context.etc, "swift") },
      ready: () => listens({ host: region.address, port }),
    });
  });
  return [
    rings,
    ...storage,
    services.service({
      name: named("swift"),
      needs: [...storage.map(({ name }) => name), "catalogue"],
      command: context.bin("swift-proxy-server"),
      args: [proxy],
      ready: () => answers(`http://${region.address}:${ports.swift}/healthcheck`),
    }),
  ];
}

async function makeRings(context, exec) {
  for (const [kind, port] of Object.entries(kinds)) {
    const ring = (...args) =>
      exec(context.bin("swift-ring-builder"), [join(context.etc, "swift", `${kind}.builder`), ...args]);
    // 2^4 partitions, one replica, no time between changes.
    await ring("create", "4", "1", "0");
    await ring("add", `r1z1-${context.region.address}:${port}/disk`, "1");
    await ring("rebalance");
  }
}
