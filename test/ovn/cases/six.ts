import { net, open, type Foot } from "../../reachability/build";
import { passes, stops, topic, type Case } from "./case";

const web: Foot = { on: "a", address: "10.1.0.5 fd01::5" };
const both = () => net().segment("a", "10.1.0.0/24", "fd01::/64").segment("b", "10.2.0.0/24", "fd02::/64");

/** IPv6 beside IPv4. */
export const sixCases: readonly Case[] = [
  topic(
    "both families on one segment",
    both()
      .host("web", web)
      .host("db", {
        on: "a",
        address: "10.1.0.6 fd01::6",
        ingress: ["tcp/22 10.1.0.0/24", "tcp/80 fd01::/64"],
      }),
    passes("web > db", "10.1.0.5 > 10.1.0.6 tcp/22", "IPv4 by its rule"),
    stops("web > db", "fd01::5 > fd01::6 tcp/22", "not IPv6"),
    passes("web > db", "fd01::5 > fd01::6 tcp/80", "IPv6 by its rule", { session: true }),
    stops("web > db", "10.1.0.5 > 10.1.0.6 tcp/80", "not IPv4"),
  ),
  topic(
    "IPv6 through a router",
    both()
      .host("web", web)
      .host("db", { on: "b", address: "10.2.0.5 fd02::5", ingress: ["any fd01::5/128"] })
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24 fd01::1/64" },
        { on: "b", address: "10.2.0.1/24 fd02::1/64" },
      ),
    passes("web > db", "fd01::5 > fd02::5 tcp/22", "routed", { session: true }),
    stops("web > db", "fd01::6 > fd02::5 tcp/22", "foreign source"),
    stops("web > db", "10.1.0.5 > 10.2.0.5 tcp/22", "no rule of IPv4"),
    passes("web > db", "fd01::5 > fd02::5 icmp/128", "an echo request"),
  ),
  topic(
    "IPv6 is never hidden",
    net()
      .segment("ext", "203.0.113.0/24", "2001:db8::/64")
      .segment("a", "10.1.0.0/24", "fd01::/64")
      .host("x", {
        on: "ext",
        address: "203.0.113.99 2001:db8::99",
        ingress: ["udp fd01::/64", "udp 203.0.113.10/32"],
      })
      .host("web", { ...web, ingress: ["tcp/22 ::/0"] })
      .router(
        "r",
        { on: "a", address: "10.1.0.1/24 fd01::1/64" },
        { on: "ext", address: "203.0.113.10/24 2001:db8::10/64", gateway: "snat" },
      ),
    passes("web > x", "fd01::5 > 2001:db8::99 udp/53", "its own source"),
    passes("web > x", "10.1.0.5 > 203.0.113.99 udp/53", "IPv4 is hidden"),
    passes("x > web", "2001:db8::99 > fd01::5 tcp/22", "open inwards"),
  ),
  topic(
    "address pair of IPv6",
    both()
      .host("web", { ...web, pairs: "fd09::/32" })
      .host("db", { on: "a", address: "10.1.0.6 fd01::6", ingress: open }),
    passes("web > db", "fd09:0:1::1 > fd01::6 udp/53", "inside the block"),
    stops("web > db", "fd0a::1 > fd01::6 udp/53", "behind it"),
    stops("web > db", "10.9.9.9 > 10.1.0.6 udp/53", "IPv4 is checked as before"),
  ),
  topic(
    "a port of IPv4 only",
    both()
      .host("web", { on: "a", address: "10.1.0.5" })
      .host("db", { on: "a", address: "10.1.0.6 fd01::6", ingress: open }),
    stops("web > db", "fd01::5 > fd01::6 udp/53", "it has no IPv6"),
    passes("web > db", "10.1.0.5 > 10.1.0.6 udp/53", "IPv4"),
  ),
  topic(
    "static route and host that forwards IPv6",
    both()
      .segment("m", "fd05::/64")
      .host("web", web)
      .host(
        "gate",
        { on: "m", address: "fd05::6", pairs: "::/0", ingress: open },
        { on: "b", address: "fd02::6", unsecured: true },
      )
      .host("db", { on: "b", address: "fd02::5", ingress: open })
      .router("r", { on: "a", address: "fd01::1/64" }, { on: "m", address: "fd05::1/64" })
      .route("fd02::/64", "fd05::6"),
    passes("web > db", "fd01::5 > fd02::5 tcp/22", "router, then host"),
  ),
  topic(
    "an unsecured port takes what nobody has, IPv6",
    both()
      .host("web", web)
      .host("sniff", { on: "b", address: "fd02::9", unsecured: true })
      .host("db", { on: "b", address: "fd02::5", ingress: open })
      .router("r", { on: "a", address: "fd01::1/64" }, { on: "b", address: "fd02::1/64" }),
    passes("web > sniff", "fd01::5 > fd02::77 udp/53", "it answers for a free address"),
    stops("web > sniff", "fd01::5 > fd02::5 udp/53", "not for one that a port has"),
  ),
];
