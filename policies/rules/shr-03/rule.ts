import type { DeclaredSystem } from "../../../environments/model";
import type { CatalogueEntry, ExchangeFile } from "../../../environments/types";
import { declared, systemSubject } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, Rule, RuleContext } from "../../rule";
import { messages } from "./messages";

/** Basic information of the base libraries is shared unconditionally through the exchange platform. */
export const rule: Rule = {
  id: "SHR-03",
  title: { zh: "基础信息库无条件共享", en: "Base libraries are shared unconditionally" },
  rationale: {
    zh: "人口、法人、空间地理、电子证照等基础信息是各部门履职的共同需要,必须依托共享平台无条件共享。",
    en: "Every department needs persons, legal persons, geography and certificates; they are shared through the platform without conditions.",
  },
  remedy: {
    zh: "把基础信息库的基础条目登记到 exchange.yaml 的目录,类型为 unconditional。",
    en: "Enter the basic information of the library in the catalogue of exchange.yaml as unconditional.",
  },
  norms: [
    { norm: "government-data-sharing-2016", clause: "第十条" },
    { norm: "opinion-2017", clause: "二(二)2" },
  ],
  severity: "medium",
  waivable: true,
  *check(context) {
    const { exchange } = context.environment;
    if (!exchange) return;
    for (const library of factsOf(context).systems.values()) {
      if (library.system.kind === "base-library") yield* judgeLibrary(context, exchange, library);
    }
  },
};

function* judgeLibrary(
  context: RuleContext,
  exchange: ExchangeFile,
  library: DeclaredSystem,
): Iterable<Judgement> {
  const { environment } = context;
  const basic = basicEntries(exchange, library);
  const values = { library: library.system.name };
  if (basic.length === 0) yield judge("fail", systemSubject(environment, library), messages.none, values);
  for (const entry of basic) {
    const subject = declared(environment, "exchange.yaml", `catalogue/${entry.id}`, entry, "sharing");
    const all = { ...values, entry: entry.name, sharing: entry.sharing };
    yield entry.sharing === "unconditional"
      ? judge("pass", subject, messages.free, all)
      : judge("fail", subject, messages.bound, all);
  }
}

/** Basic information that the library serves by an agreement, or that its owner provides. */
function basicEntries(
  { catalogue, agreements }: ExchangeFile,
  { system, owner }: DeclaredSystem,
): readonly CatalogueEntry[] {
  const served = new Set(
    agreements.filter(({ provider }) => provider.startsWith(`${system.id}/`)).map(({ entry }) => entry),
  );
  return catalogue.filter(
    ({ id, kind, provider }) => kind === "basic" && (provider === owner || served.has(id)),
  );
}
