const placeholders = /^(|-+|—+|无|暂无|待定|待补|略|n\/?a|none|tbd|todo|x+)$/i;

/** Does a text say nothing: empty, only signs, or a word that stands for something to come? */
export function isBlank(text: string): boolean {
  return placeholders.test(text.replace(/[\s.。,,??!!()()[\]〔〕]/g, ""));
}
