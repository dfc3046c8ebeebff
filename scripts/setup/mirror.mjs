import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { SetupError } from "./failure.mjs";
import { goBuild } from "./go-build.mjs";
import { paths, platform, provider, root } from "./layout.mjs";
import { downloadProvider } from "./registry.mjs";
import { replaceFolder, scratchFolder, writeWhole } from "./scratch.mjs";
import { fileHash, inputHash, whenStale } from "./stamp.mjs";

const origins = ["registry", "built"];
const words = { registry: "from the Terraform registry", built: "built from the pinned Go module" };

/** Puts the provider into `.egov/mirror`. `EGOV_PROVIDER_ORIGIN` (registry or built) allows only that way. */
export async function mirrorProvider(engine, { say }) {
  const wanted = process.env.EGOV_PROVIDER_ORIGIN ?? "";
  if (wanted && !origins.includes(wanted)) throw unknownOrigin(wanted);
  const inputs = inputHash({ words: [provider.version, platform], files: [paths.module] });
  const recorded = readRecord();
  const sound = recorded !== undefined && intact(recorded);
  const ready = sound && (!wanted || recorded.origin === wanted);
  if (recorded && !sound)
    say("the provider in .egov/mirror is not the one that was put there; fetching it again");
  const done = recorded && `provider ${recorded.version} ${words[recorded.origin]}`;
  return whenStale({ name: "provider", inputs, ready, done }, async () => {
    const found = await obtain(engine, wanted, say);
    placeInMirror(found);
    const file = mirrored(provider.hosts.terraform, found.executable);
    const entry = {
      version: provider.version,
      source: provider.source,
      origin: found.origin,
      path: relative(root, file),
      sha256: fileHash(file),
    };
    recordSetup({ provider: entry });
    return `provider ${provider.version} ${words[found.origin]}`;
  });
}

/** Writes parts of `.egov/setup.json`, keeping the rest. */
export function recordSetup(part) {
  const before = existsSync(paths.record) ? JSON.parse(readFileSync(paths.record, "utf8")) : {};
  const after = { ...before, ...part };
  if (JSON.stringify(before) !== JSON.stringify(after))
    writeWhole(paths.record, `${JSON.stringify(after, null, 2)}\n`);
}

function readRecord() {
  try {
    return JSON.parse(readFileSync(paths.record, "utf8")).provider;
  } catch {
    return undefined;
  }
}

function intact({ path, sha256 }) {
  const file = join(root, path);
  return existsSync(file) && fileHash(file) === sha256;
}

async function obtain(engine, wanted, say) {
  if (wanted !== "built") {
    const downloaded = await downloadProvider(engine);
    if (downloaded) return { ...downloaded, origin: "registry" };
    if (wanted === "registry") throw noRegistry();
    say(
      "the Terraform registry does not answer; building the provider from its pinned Go module (about a minute)",
    );
  }
  const folder = scratchFolder("provider");
  const output = join(folder, provider.executable);
  await goBuild({
    what: `building the provider ${provider.version}`,
    folder: paths.module,
    target: provider.module,
    output,
  });
  return { folder, executable: provider.executable, origin: "built" };
}

function placeInMirror({ folder, executable }) {
  const mirror = scratchFolder("mirror");
  for (const host of Object.values(provider.hosts)) {
    const place = join(mirror, host, provider.source, provider.version, platform);
    mkdirSync(place, { recursive: true });
    for (const name of readdirSync(folder)) linkOrCopy(join(folder, name), join(place, name));
  }
  replaceFolder(mirror, paths.mirror);
  if (!existsSync(mirrored(provider.hosts.terraform, executable)))
    throw new Error("the mirror was not put in place");
}

function mirrored(host, executable) {
  return join(paths.mirror, host, provider.source, provider.version, platform, executable);
}

function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function noRegistry() {
  return new SetupError({
    what: `downloading the provider ${provider.version}`,
    why: "the Terraform registry did not serve it within a minute",
    todo: "check the network or proxy, or unset EGOV_PROVIDER_ORIGIN so that it is built from its pinned Go module",
    zh: "无法从 Terraform registry 下载 provider",
  });
}

function unknownOrigin(value) {
  return new SetupError({
    what: "choosing where the provider comes from",
    why: `EGOV_PROVIDER_ORIGIN is "${value}"`,
    todo: `set it to ${origins.join(" or ")}, or unset it`,
    zh: "EGOV_PROVIDER_ORIGIN 取值无效",
  });
}
