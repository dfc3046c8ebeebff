import { blocking } from "../minimal";

const volume = (after: object): number =>
  blocking("OPN-05", [{ type: "openstack_blockstorage_volume_v3", name: "v", after: { ...after } }]).length;

test.each([
  ["a label", { metadata: { classification: "secret" } }],
  ["a label in other letters", { metadata: { Classification: "CLASSIFIED" } }],
  ["a marking under another key", { metadata: { note: "机密级" } }],
  ["full-width letters", { description: "ｃｌａｓｓｉｆｉｅｄ" }],
  ["a marking with a character in it that nobody sees", { description: "机\u200b密" }],
  ["traditional characters", { name: "絕密" }],
  ["a tag in other letters", { tags: ["CLASSIFICATION:Secret"] }],
  ["properties of an image", { properties: { classification: "top_secret" } }],
  ["a second word beside the one that denies it", { description: "非涉密目录,另存机密级公文" }],
])("%s is a marking", (_name, after) => {
  expect(volume(after)).toBe(1);
});

test.each([
  ["no marking", { name: "documents", metadata: { system: "documents" } }],
  ["a label that denies it", { metadata: { classification: "Non-Classified" } }],
  [
    "words that deny it",
    { description: "非涉密系统", tags: ["unclassified", "classification:unclassified"] },
  ],
])("%s is none", (_name, after) => {
  expect(volume(after)).toBe(0);
});
