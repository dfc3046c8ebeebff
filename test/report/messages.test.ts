import { messages } from "../../report/messages";
import { nounOf, nouns } from "../../report/nouns";
import { buildReview, checkFormats, renderCheck, reviewFormats } from "../../report";
import { paths } from "./paths-sample";
import { input } from "./sample";

const placeholders = (template: string) =>
  [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe("texts", () => {
  test.each(Object.entries(messages))(
    "%s is written in both languages with the same placeholders",
    (_id, message) => {
      expect(message.zh.trim()).not.toBe("");
      expect(message.en).toMatch(/^[\x20-\x7e×]+$/);
      expect(placeholders(message.zh)).toEqual(placeholders(message.en));
    },
  );

  test.each(Object.entries(nouns))("noun %s has its number in every form", (_id, noun) => {
    for (const form of [noun.zh, noun.one, noun.many]) expect(placeholders(form)).toEqual(["n"]);
  });

  test("no placeholder stays unfilled", () => {
    const review = buildReview({ ...input, paths });
    for (const language of ["zh", "en"] as const) {
      const shown = [
        ...reviewFormats
          .filter(({ file }) => file !== "review.json")
          .map((format) => format.render(review, language)),
        ...checkFormats.map((format) => renderCheck(input.check, format, language)),
      ].join("\n");
      expect(shown.replace(/<style>[\s\S]*?<\/style>/g, "")).not.toMatch(/\{[a-zA-Z]\w*\}/);
      expect(shown).not.toContain("[object");
    }
  });

  test("every type of the provider is called something a reader knows", () => {
    expect(nounOf("openstack_compute_instance_v2")).toBe("instance");
    expect(nounOf("openstack_networking_router_route_v2")).toBe("route");
    expect(nounOf("openstack_networking_secgroup_rule_v2")).toBe("groupRule");
    expect(nounOf("openstack_networking_quota_v2")).toBe("quota");
    expect(nounOf("something_else")).toBe("other");
  });
});
