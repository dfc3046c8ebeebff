/** Names of the formats of `egov check --format`. This file imports nothing, so that a list of options costs nothing to show. */
export const checkFormats = ["text", "json", "markdown", "sarif", "junit", "gitlab"] as const;

export type CheckFormatName = (typeof checkFormats)[number];
