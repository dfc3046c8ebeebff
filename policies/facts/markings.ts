const simplified: Readonly<Record<string, string>> = { 絕: "绝", 機: "机", 祕: "秘", 國: "国", 級: "级" };

const denied =
  /非涉密|不涉密|(不|未|没有)(涉及|包含|含有?|属于|是)(国家秘密|工作秘密)([、和及与或](国家秘密|工作秘密))*|\b(no|without|free of) (state|work) secrets?( (and|or) (state|work) secrets?)*|non-?classified|unclassified|declassified/gi;

/** A text as a reader sees it: full-width letters as plain ones, traditional characters as simplified, nothing invisible. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[絕機祕國級]/g, (character) => simplified[character] ?? character);
}

/** Does a text carry a marking of classified content? Words that deny it are taken out first. */
export function isMarkedClassified(text: string): boolean {
  return /涉密|绝密|机密|秘密★|\bclassified\b|\btop[- ]secret\b/i.test(withoutDenials(text));
}

/** Does a text speak of a state secret or a work secret? Trade secrets and privacy are other things. */
export function namesSecret(text: string): boolean {
  return (
    isMarkedClassified(text) ||
    /国家秘密|工作秘密|秘密级|★|\b(state|work|official) secrets?\b/i.test(withoutDenials(text))
  );
}

function withoutDenials(text: string): string {
  return plain(text).replace(denied, "");
}
