import type { ErrorCode } from "yaml";
import type { Text } from "../messages/text";

/** Errors of YAML syntax by code of the parser. */
export const yamlErrors: Readonly<Partial<Record<ErrorCode, Text>>> = {
  BAD_INDENT: {
    zh: "YAML 缩进有误,或此前的括号未关闭",
    en: "Wrong indentation in YAML, or a bracket before it is not closed",
  },
  TAB_AS_INDENT: { zh: "YAML 缩进不得使用制表符", en: "YAML is indented with spaces, got a tab" },
  MISSING_CHAR: {
    zh: "YAML 缺少字符:引号或括号未关闭,或字段名后缺少冒号",
    en: "A character is missing in YAML: an open quote or bracket, or no colon after a field name",
  },
  BAD_DQ_ESCAPE: { zh: "双引号文本中的转义无效", en: "Invalid escape in a double-quoted text" },
  BAD_SCALAR_START: {
    zh: "值以保留字符开头,请加引号",
    en: "A value starts with a reserved character: quote it",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: "此处不能再有字段:检查缩进,含冒号的值请加引号",
    en: "No field can start here: check the indentation, and quote a value that holds a colon",
  },
  BLOCK_IN_FLOW: {
    zh: "括号内不能使用缩进写法",
    en: "Inside brackets everything is written in brackets",
  },
  MULTILINE_IMPLICIT_KEY: { zh: "字段名必须在同一行", en: "A field name must be on one line" },
  MULTIPLE_DOCS: { zh: "一个文件只能有一个 YAML 文档", en: "A file holds one YAML document, got several" },
  MULTIPLE_ANCHORS: { zh: "不允许使用锚点(&)", en: "Anchors (&) are not allowed" },
  MULTIPLE_TAGS: { zh: "不允许使用标签(!)", en: "Tags (!) are not allowed" },
  TAG_RESOLVE_FAILED: { zh: "不允许使用标签(!)", en: "Tags (!) are not allowed" },
  ALIAS_PROPS: { zh: "不允许使用别名(*)", en: "Aliases (*) are not allowed" },
  BAD_ALIAS: { zh: "不允许使用别名(*)", en: "Aliases (*) are not allowed" },
  BAD_DIRECTIVE: { zh: "不允许使用指令(%)", en: "Directives (%) are not allowed" },
  RESOURCE_EXHAUSTION: { zh: "嵌套过深", en: "Nested too deep" },
  KEY_OVER_1024_CHARS: { zh: "字段名过长", en: "Field name is too long" },
  UNEXPECTED_TOKEN: {
    zh: "此处不应有内容:检查缩进和引号",
    en: "Nothing can stand here: check indentation and quotes",
  },
};

/** For a code without a sentence of its own. */
export const otherYamlError: Text = { zh: "YAML 语法有误", en: "Wrong YAML syntax" };
