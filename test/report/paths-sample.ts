import type { ChangedOpening, PairKind } from "../../report/paths/change";
import type { ReviewPaths } from "../../report/paths/review";
import { text } from "./sample";

const group = (name: string) => ({
  stack: "operations",
  address: `openstack_networking_secgroup_rule_v2.${name}`,
  origin: { file: "operations.yaml", line: 21, column: 5 },
});

function pair(kind: PairKind, from: string, to: string, ...services: string[]): ChangedOpening {
  return { kind, from, to, services, possible: [], by: services.map((name) => group(`ingress-${name}`)) };
}

/** Forty agencies that send to the management zone: more than a page shows at first. */
const many = Array.from({ length: 40 }, (_, index) =>
  pair("management", `agency:office-${index}`, "zone:management", "udp/123"),
);

/** What a review says of paths: a little of every kind. */
export const paths: ReviewPaths = {
  zones: ["agency", "internet", "management"],
  zonePairs: [
    { from: "agency", to: "management", services: ["udp/123"], possible: [] },
    { from: "internet", to: "agency", services: [], possible: ["tcp/443"] },
  ],
  opens: [
    pair("internet", "internet", "agency:finance", "tcp/443"),
    { ...pair("agencies", "agency:finance", "agency:office-1"), possible: ["any"], by: [group("all")] },
    ...many,
  ],
  closes: [pair("others", "agency:finance", "county:leiyang", "tcp/80", "tcp/8080")],
  places: {
    agency: text("专用网络区", "Agency zone"),
    internet: text("互联网", "Internet"),
    management: text("管理区", "Management zone"),
    "agency:finance": text("市财政局", "Finance"),
    "zone:management": text("管理区", "Management zone"),
    "county:leiyang": text("耒阳市", "Leiyang City"),
  },
};
