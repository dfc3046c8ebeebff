import { fill, type Language, type Text } from "../../messages/text";
import { messages } from "./messages";

/** Days on which a norm is in force. */
export function inForce(norm: { readonly validFrom: string; readonly validTo?: string }): Text {
  const { validFrom: from, validTo: to } = norm;
  return to === undefined ? fill(messages.from, { from }) : fill(messages.fromTo, { from, to });
}

/** Texts of a list in one language. */
export function joined(items: readonly Text[], language: Language): string {
  return items.map((item) => item[language]).join(language === "zh" ? "；" : "; ");
}

/** Both languages beside each other, as in documents for everybody. */
export function both({ zh, en }: Text): string {
  return zh === en ? zh : `${zh} / ${en}`;
}
