import { join } from "node:path";
import type { SynthesisedStack } from "../stacks/model";
import { tryRead } from "./digest";
import { openOut, writing } from "./out-folder";
import { refreshOrigins } from "./plan-files";
import { writeWhole } from "./whole-file";

/**
 * Writes templates and origins of stacks into their run folders. A plan beside a template that changed is stale and is told so
 * by its manifest.
 * @throws EgovError with exit code 2 when the output folder cannot be used
 */
export function writeTemplates(stacks: readonly SynthesisedStack[], out: string): void {
  const folder = openOut(out);
  try {
    for (const stack of stacks) {
      const place = folder.stack(stack.id);
      const file = join(place, "cdk.tf.json");
      writing(place, () => {
        if (tryRead(file)?.toString("utf8") !== stack.template) writeWhole(file, stack.template);
        refreshOrigins(place, stack);
      });
    }
  } finally {
    folder.close();
  }
}
