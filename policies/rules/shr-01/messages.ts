/** Texts of SHR-01. */
export const messages = {
  oneClass: {
    zh: "目录条目 {entry} 的共享类型为 {sharing}",
    en: "Catalogue entry {entry} has the one class {sharing}.",
  },
  twoClasses: {
    zh: "{provider} 的资源“{name}”登记了两次,类型不同:{first} 为 {one},{second} 为 {other}",
    en: 'Resource "{name}" of {provider} is entered twice with different classes: {first} is {one}, {second} is {other}.',
  },
} as const;
