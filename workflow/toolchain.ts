import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { EgovError, ExitCode } from "../messages/errors";
import { fill, type Text } from "../messages/text";
import { tryFileSha256 } from "./digest";
import { findEngine, type Engine } from "./engine-search";
import { factOf } from "./fingerprint";
import type { Layout } from "./layout";
import { messages } from "./messages";

/** The programs of a run, verified. */
export interface Toolchain {
  readonly engine: Engine;
  readonly provider: Provider;
  /** Configuration file of the engine. */
  readonly cliConfig: string;
}

export interface Provider {
  /** Address without host, such as `terraform-provider-openstack/openstack`. */
  readonly source: string;
  readonly version: string;
  /** Of the binary in the mirror, in hexadecimal. */
  readonly sha256: string;
}

interface RecordedProvider extends Provider {
  /** Path of the binary, relative to the project. */
  readonly path: string;
}

/**
 * Finds engine and provider, and compares the provider's binary with what set-up recorded.
 * @throws EgovError with exit code 3 that says what to install or to run
 */
export async function findToolchain(
  layout: Layout,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Toolchain> {
  const { source, version, sha256, path } = readRecord(layout);
  const file = join(layout.root, path);
  for (const needed of [file, layout.cliConfig]) {
    if (!existsSync(needed)) throw broken(fill(messages.noSetup, { file: relative(layout.root, needed) }));
  }
  const got = await factOf(layout.verified, "sha256", file, () => tryFileSha256(file) ?? "");
  if (got !== sha256) throw broken(fill(messages.providerChanged, { file: path, wanted: sha256, got }));
  const engine = await findEngine(layout, env);
  return { engine, provider: { source, version, sha256 }, cliConfig: layout.cliConfig };
}

function readRecord(layout: Layout): RecordedProvider {
  const file = relative(layout.root, layout.record);
  if (!existsSync(layout.record)) throw broken(fill(messages.noSetup, { file }));
  const provider = parseRecord(readFileSync(layout.record, "utf8"));
  if (!provider) throw broken(fill(messages.unreadableSetup, { file }));
  return provider;
}

function parseRecord(text: string): RecordedProvider | undefined {
  try {
    const { provider } = JSON.parse(text) as { provider?: Partial<RecordedProvider> };
    const { source, version, sha256, path } = provider ?? {};
    return source && version && sha256 && path ? { source, version, sha256, path } : undefined;
  } catch {
    return undefined;
  }
}

function broken(message: Text): EgovError {
  return new EgovError([{ message }], ExitCode.broken);
}
