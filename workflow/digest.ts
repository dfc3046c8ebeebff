import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** SHA-256 of bytes or of UTF-8 text, in hexadecimal. */
export function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** SHA-256 of a file, or undefined when there is no such file. */
export function tryFileSha256(file: string): string | undefined {
  const content = tryRead(file);
  return content && sha256(content);
}

/** Content of a file, or undefined when there is no such file. Other errors are thrown. */
export function tryRead(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isSystemError(error) && (error.code === "ENOENT" || error.code === "ENOTDIR")) return undefined;
    throw error;
  }
}

/** Whether an error is one of the operating system. By its shape: `instanceof` fails across realms, as in tests. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === "object" && error !== null && "code" in error && "syscall" in error;
}
