/** Texts of OST-08. */
export const messages = {
  ok: {
    zh: "边界流量镜像到声明的探针 {sensor}",
    en: "Boundary traffic is mirrored to the declared sensor {sensor}.",
  },
  elsewhere: {
    zh: "流量镜像到 {remote},不是 egress.yaml 声明的探针 {sensor}",
    en: "Traffic is mirrored to {remote}, not to the sensor {sensor} that egress.yaml declares.",
  },
  owner: {
    zh: "镜像属于{owner},不属于统一出口:镜像经底层网络送出,不受任何路由器和安全组约束",
    en: "The mirror is of {owner}, not of the one egress: it is sent over the underlay, past every router and group.",
  },
  port: {
    zh: "被镜像的端口属于{place},不是出口线路路由器的内侧端口",
    en: "The mirrored port stands in {place} and is no inner port of an egress router.",
  },
  unknown: {
    zh: "无法得知镜像了什么或送往何处:{reason}",
    en: "It cannot be told what is mirrored or where to: {reason}.",
  },
} as const;

/** Place that cannot be told. */
export const unknownPlace = { zh: "无法得知的网络", en: "a network that cannot be told" } as const;
