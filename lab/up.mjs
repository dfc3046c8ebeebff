import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contextOf } from "./core/context.mjs";
import { LabError, lastWords } from "./core/failure.mjs";
import { findBox, openBox } from "./core/box.mjs";
import { render } from "./core/template.mjs";
import { assertInstalled } from "./needs.mjs";
import { regions } from "./settings.mjs";

const stepMs = 200;

/** Starts an instance, or says that it is up. The first start makes its databases. */
export async function up(instance, say) {
  const box = findBox(instance);
  if (box) {
    const { state } = readStatus(instance);
    if (state !== "starting") return say(`laboratory "${instance.name}" is ${state} already`);
  } else {
    assertInstalled();
    writeClouds(instance);
    say(`starting laboratory "${instance.name}" in ${instance.folder}`);
    if (!(await openBox(instance))) throw noNamespace(instance);
  }
  const { state, message, seconds } = await follow(instance, say);
  if (state === "up") {
    say(`laboratory "${instance.name}" is up after ${seconds} s; reach it by: npm run lab:exec -- COMMAND`);
    return;
  }
  throw message ? new Error(message) : vanished(instance);
}

/** The state that the first process last told. */
export function readStatus(instance) {
  if (!existsSync(instance.status)) return { state: "starting", programs: [] };
  try {
    return JSON.parse(readFileSync(instance.status, "utf8"));
  } catch {
    // Just being written.
    return { state: "starting", programs: [] };
  }
}

async function follow(instance, say) {
  let shown = 0;
  for (;;) {
    const status = readStatus(instance);
    const lines = existsSync(instance.progress) ? readFileSync(instance.progress, "utf8").split("\n") : [];
    for (const line of lines.slice(shown, -1)) say(line);
    shown = Math.max(shown, lines.length - 1);
    if (status.state !== "starting") return status;
    if (!findBox(instance)) return { state: "gone" };
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
}

function writeClouds(instance) {
  const entries = regions.map((region) => {
    const { values } = contextOf(instance, region);
    return render("shared/cloud.yaml", { ...values, cloud: region.name }).trimEnd();
  });
  mkdirSync(instance.folder, { recursive: true });
  writeFileSync(instance.clouds, render("clouds.yaml", { clouds: entries.join("\n") }), { mode: 0o600 });
}

function noNamespace(instance) {
  const log = join(instance.log, "inside.log");
  return new LabError({
    what: "the namespaces were not made",
    why: lastWords(log),
    todo: "run it as root on Linux with network and process namespaces",
  });
}

function vanished(instance) {
  return new LabError({
    what: "the laboratory ended while it started",
    why: lastWords(join(instance.log, "inside.log")),
    todo: `read ${instance.progress} and the logs beside it, then npm run lab:up again`,
  });
}
