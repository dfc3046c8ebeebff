import { testBroken } from "./broken";

// YAML that is not strict or not YAML: each edit marks with ‸ where its problem must be reported.
testBroken([
  {
    title: "an open bracket",
    edits: [["agencies/finance.yaml", "[443]\n        purpose", "[443\n        ‸purpose"]],
    problems: [
      {
        en: "Wrong indentation in YAML, or a bracket before it is not closed",
        zh: "YAML 缩进有误,或此前的括号未关闭",
      },
    ],
  },
  {
    title: "a tab as indentation",
    edits: [["agencies/finance.yaml", "\n    name: { zh: 办公", "\n‸\tname: { zh: 办公"]],
    problems: [{ en: "YAML is indented with spaces, got a tab", zh: "YAML 缩进不得使用制表符" }],
  },
  {
    title: "a value with a colon",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", "tenant: ‸sample: finance"]],
    problems: [
      {
        en: "No field can start here: check the indentation, and quote a value that holds a colon",
        zh: "此处不能再有字段:检查缩进,含冒号的值请加引号",
      },
    ],
  },
  {
    title: "a repeated field",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", "tenant: sample-finance\n‸tenant: other"]],
    problems: [{ en: 'Field "tenant" is given twice', zh: "字段“tenant”重复" }],
  },
  {
    title: "an anchor",
    edits: [["agencies/finance.yaml", "short: {", "short: &short ‸{"]],
    problems: [{ en: "Anchors (&) are not allowed", zh: "不允许使用锚点(&)" }],
  },
  {
    title: "an alias",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", "tenant: ‸*nobody"]],
    problems: [{ en: "Aliases (*) are not allowed: write the value", zh: "不允许使用别名(*):请写出值" }],
  },
  {
    title: "a merge key",
    edits: [["agencies/finance.yaml", "block: 10.128.16.0/20", "‸<<: { block: 10.128.16.0/20 }"]],
    problems: [
      { en: "Merge keys (<<) are not allowed: write the fields", zh: "不允许使用合并键(<<):请写出字段" },
    ],
  },
  {
    title: "a tag",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", "tenant: !!str ‸sample-finance"]],
    problems: [{ en: "Tags (!) are not allowed", zh: "不允许使用标签(!)" }],
  },
  {
    title: "a directive",
    edits: [["agencies/finance.yaml", "# Everything in this file is invented.", "‸%YAML 1.1\n---"]],
    problems: [{ en: "Directives (%) are not allowed", zh: "不允许使用指令(%)" }],
  },
  {
    title: "two documents",
    edits: [["agencies/finance.yaml", "systems:", "‸---\nsystems:"]],
    problems: [{ en: "A file holds one YAML document, got several", zh: "一个文件只能有一个 YAML 文档" }],
  },
  {
    title: "a field name that is a number",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", "tenant: sample-finance\n‸7: x"]],
    problems: [{ en: "Field name must be text", zh: "字段名必须是文本" }],
  },
  {
    title: "an unclosed quote",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", "tenant: ‸'sample-finance"]],
    problems: [
      {
        en: "A character is missing in YAML: an open quote or bracket, or no colon after a field name",
        zh: "YAML 缺少字符:引号或括号未关闭,或字段名后缺少冒号",
      },
    ],
  },
  {
    title: "a wrong escape",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", 'tenant: "‸\\q"']],
    problems: [{ en: "Invalid escape in a double-quoted text", zh: "双引号文本中的转义无效" }],
  },
  {
    title: "a reserved character",
    edits: [["agencies/finance.yaml", "tenant: sample-finance", "tenant: ‸@sample"]],
    problems: [{ en: "A value starts with a reserved character: quote it", zh: "值以保留字符开头,请加引号" }],
  },
  {
    title: "an inexact number",
    edits: [["projects/budget-renewal.yaml", "100000", "‸99999999999999999999"]],
    problems: [
      {
        en: "Number is too large to be exact: 99999999999999999999",
        zh: "数值过大,无法精确表示:99999999999999999999",
      },
    ],
  },
]);
