import { createHash } from "node:crypto";
import { regions } from "../settings.mjs";
import { Identity } from "../services/identity.mjs";

const size = 2 ** 20;

/** Puts the images of an environment into both regions: a mebibyte of one byte each, since nothing ever starts from them. */
export async function putImages(images) {
  const identity = await Identity.connect();
  for (const region of regions) {
    const base = identity.endpoint("image", region.name);
    const { images: known } = await identity.call("GET", `${base}/v2/images?limit=500`);
    for (const image of images) {
      if (!known.some(({ name }) => name === image.name)) await put(identity, base, image);
    }
  }
}

async function put(identity, base, { name, sha256 }) {
  const { id } = await identity.call("POST", `${base}/v2/images`, {
    name,
    disk_format: "raw",
    container_format: "bare",
    visibility: "public",
  });
  const response = await fetch(`${base}/v2/images/${id}/file`, {
    method: "PUT",
    headers: { "x-auth-token": identity.token, "content-type": "application/octet-stream" },
    body: contentOf(sha256),
  });
  if (!response.ok) throw new Error(`image ${name}: ${response.status} ${await response.text()}`);
}

// The laboratory's own city declares the hash of what is put there; images of other cities are pretended.
function contentOf(sha256) {
  const candidates = [0, 1].map((byte) => Buffer.alloc(size, byte));
  return (
    candidates.find((content) => createHash("sha256").update(content).digest("hex") === sha256) ??
    candidates[0]
  );
}
