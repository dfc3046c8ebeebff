/** Style of the page: plain, for a screen and for A4 paper; every colour has a word or a sign beside it. */
export const style = `
:root { --ink: #1c2430; --soft: #5b6675; --line: #d5dae1; --back: #f5f7f9; --red: #a3161c; --amber: #8a5200; --green: #1b6b3a; --blue: #1d4f91; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem; color: var(--ink); background: #fff;
  font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: .4rem 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1rem; margin: 0; display: inline; }
p { margin: .4rem 0; }
code, .mono { font-family: "Noto Sans Mono CJK SC", ui-monospace, Consolas, monospace; font-size: .86em; overflow-wrap: anywhere; }
.soft { color: var(--soft); }
.marking { display: flex; justify-content: space-between; gap: 1rem; color: var(--red); font-weight: 700; font-size: .85rem; }
.notice { color: var(--soft); font-size: .85rem; }
.verdict { border: 2px solid; border-left-width: .6rem; border-radius: .3rem; padding: .8rem 1rem; margin: 1rem 0; font-size: 1.15rem; }
.verdict strong { margin-right: .6rem; }
.blocked, .incomplete { color: var(--red); background: #fdf3f3; }
.preview { color: var(--amber); background: #fdf8ef; }
.ready, .unchanged { color: var(--green); background: #f1f8f3; }
.tiles { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; padding: 0; list-style: none; }
.tiles li { flex: 1 1 7rem; border: 1px solid var(--line); border-radius: .3rem; padding: .4rem .8rem; background: var(--back); }
.tiles b { display: block; font-size: 1.5rem; line-height: 1.3; }
.unit { border: 1px solid var(--line); border-left: .35rem solid var(--blue); border-radius: .3rem; padding: .5rem .9rem; margin: .5rem 0; break-inside: avoid; }
.unit.harm { border-left-color: var(--red); }
.unit ul { margin: .2rem 0 .1rem; padding-left: 1.2rem; }
.finding { border: 1px solid var(--line); border-left: .35rem solid var(--red); border-radius: .3rem; padding: .5rem .9rem; margin: .6rem 0; break-inside: avoid; }
.finding.of-waived { border-left-color: var(--soft); }
.finding dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .9rem; margin: .3rem 0 0; font-size: .92rem; }
.finding dt { color: var(--soft); }
.finding dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { background: var(--back); font-weight: 600; white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.nowrap { white-space: nowrap; }
tr { break-inside: avoid; }
.tag { display: inline-block; border: 1px solid; border-radius: .2rem; padding: 0 .35rem; font-size: .85rem; white-space: nowrap; background: #fff; }
.fail, .delete, .replace, .failed, .over { color: var(--red); }
.undetermined, .update, .forget, .state-preview { color: var(--amber); }
.pass, .create { color: var(--green); }
.waived, .not-applicable, .reused { color: var(--soft); }
details { margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; }
.attributes { margin: 0; padding: 0; list-style: none; }
.names { columns: 26rem; margin: .2rem 0 .6rem; padding: 0; list-style: none; font-size: .82rem; line-height: 1.45; }
.names li { overflow-wrap: anywhere; break-inside: avoid; }
.names span { color: var(--soft); }
details h3 { font-size: .95rem; margin: .6rem 0 0; }
.matrix th { white-space: normal; }
.matrix td { white-space: nowrap; }
.ways td:nth-child(-n + 3) { min-width: 7rem; overflow-wrap: normal; }
.ways code { display: block; }
.open { font-weight: 600; }
.possible { color: var(--amber); }
.closed { color: var(--soft); }
.signatures td { height: 3.2rem; min-width: 8rem; }
.print-only { display: none; }
@page { size: A4; margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .print-only { display: block; }
  .screen-only { display: none; }
  h2 { break-after: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .blocked, .incomplete, .preview, .ready, .unchanged { background: none; }
}
`;
