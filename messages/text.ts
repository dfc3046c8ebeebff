/** A text for people, in Chinese and English. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Text;

/** Values for the placeholders of a template. */
export type Values = Readonly<Record<string, string | number | Text>>;

/**
 * Fills the placeholders of a template, `{name}`, in both languages. A value that is itself a Text gives its own language.
 * @throws RangeError when the template names a placeholder that has no value: a message with a hole is a defect
 */
export function fill(template: Text, values: Values = {}): Text {
  return { zh: fillOne(template.zh, values, "zh"), en: fillOne(template.en, values, "en") };
}

function fillOne(template: string, values: Values, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new RangeError(`Cannot fill message "${template}": no value for "${name}"`);
    return typeof value === "object" ? value[language] : String(value);
  });
}

/**
 * Language of a person's terminal: `--lang` wins, then LC_ALL, LC_MESSAGES and LANG; Chinese when one of them starts with zh.
 * @param environment environment variables
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return locale.startsWith("zh") ? "zh" : "en";
}
