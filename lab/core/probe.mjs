import { existsSync } from "node:fs";
import { connect } from "node:net";

/** Does anything answer HTTP at this address with other than a server error? */
export async function answers(url) {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(15_000) });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}

/** Does a TCP port, or the socket of a path, take connections? */
export function listens(place) {
  if (place.path !== undefined && !existsSync(place.path)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(place);
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(2000, () => end(false));
    socket.on("connect", () => end(true));
    socket.on("error", () => end(false));
  });
}

/** Asks again and again until the answer is true. Returns false when the time is over or `hopeless` says so. */
export async function until(ask, { seconds, everyMs = 150, hopeless = () => false }) {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if (await ask()) return true;
    if (hopeless()) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return false;
}
