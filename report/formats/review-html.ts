import type { Language } from "../../messages/text";
import { html, Markup } from "../markup";
import type { Review } from "../model";
import { sayIn, stackNotes, type Say } from "../wording";
import type { ReviewFormat } from "./format";
import { sections } from "./page-sections";
import { style } from "./style";

/** One page that needs nothing else: no script, no font, no address is loaded, and its policy forbids it. */
export const reviewHtml: ReviewFormat = {
  file: "review.html",
  render(review, language) {
    const say = sayIn(language);
    const title = say("title", { name: review.environment.name });
    const page = html`<!doctype html>
      <html lang="${language === "zh" ? "zh-CN" : "en"}">
        <head>
          <meta charset="utf-8" />
          <meta
            http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'"
          />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <style>
            ${new Markup(style)}
          </style>
        </head>
        <body>
          ${headline(review, title, language, say)} ${sections(review, language)}
        </body>
      </html>`;
    return `${page.text.replace(/\n\s+/g, "\n")}\n`;
  },
};

function headline(review: Review, title: string, language: Language, say: Say): Markup {
  const { environment, date, verdict, totals } = review;
  const tiles = ["delete", "replace", "update", "create", "no-op"] as const;
  return html`<header>
    <p class="marking"><span>${environment.marking[language]}</span><span>${environment.id}</span></p>
    <h1>${title}</h1>
    <p class="soft">${say("lead", { date })}</p>
    <p class="notice">${environment.notice[language]}</p>
    <p class="verdict ${verdict.kind}">
      <strong>${say(`verdict.label.${verdict.kind}`)}</strong>${verdict.sentence[language]}
    </p>
    <ul class="tiles">
      ${tiles.map((action) => html`<li><b>${totals[action]}</b>${say(`action.${action}`)}</li>`)}
    </ul>
    ${stackNotes(review, say).map((note) => html`<p><b>${note}</b></p>`)}
  </header>`;
}
