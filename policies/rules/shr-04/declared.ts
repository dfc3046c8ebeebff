import type { Agreement, ExchangeFile } from "../../../environments/types";
import { declared } from "../../facts/declarations";
import { factsOf } from "../../facts/facts";
import { judge } from "../../judgement";
import type { Judgement, RuleContext } from "../../rule";
import { messages } from "./messages";
import { providersOf } from "./providers";

/** Judges agreements: of an entry that is shared, from its provider, with the gateway between the two ends. */
export function* judgeAgreements(context: RuleContext): Iterable<Judgement> {
  const { exchange } = context.environment;
  if (!exchange) return;
  for (const agreement of exchange.agreements) yield judgeAgreement(context, exchange, agreement);
}

function judgeAgreement(context: RuleContext, exchange: ExchangeFile, agreement: Agreement): Judgement {
  const { environment } = context;
  const { id, provider, consumer } = agreement;
  const subject = declared(environment, "exchange.yaml", `agreements/${id}`, agreement);
  const entry = exchange.catalogue.find((candidate) => candidate.id === agreement.entry);
  const gateway = `${exchange.gateway.system}/${exchange.gateway.tier}`;
  const owner = factsOf(context).systems.get(provider.split("/")[0] ?? "")?.owner;
  const wanted = entry?.provider ?? "-";
  const values = { agreement: id, entry: entry?.name ?? agreement.entry, provider, consumer, wanted };
  if (entry?.sharing === "not-shared") return judge("fail", subject, messages.notShared, values);
  if (provider === gateway || consumer === gateway) {
    return judge("fail", subject, messages.gatewayAsEnd, values);
  }
  if (provider === consumer) return judge("fail", subject, messages.sameTier, values);
  if (owner !== undefined && owner !== wanted) {
    return judge("fail", subject, messages.wrongProvider, { ...values, owner });
  }
  return judge("pass", subject, messages.legs, values);
}

/** Judges declared flows: none goes from a consumer, or an agency, to a provider. */
export function* judgeFlows(context: RuleContext): Iterable<Judgement> {
  const { environment } = context;
  const agencySystems = new Set(
    [...factsOf(context).systems.values()]
      .filter(({ tenantKind }) => tenantKind === "agency")
      .map(({ system }) => system.id),
  );
  for (const own of factsOf(context).systems.values()) {
    for (const flow of own.system.flows ?? []) {
      const from = endAt(own.system.id, flow.from);
      const to = endAt(own.system.id, flow.to);
      const provider = providersOf(context).find(({ key }) => key === to);
      if (!provider || from === undefined) continue;
      const foreignAgency =
        provider.declared.tenantKind !== "agency" &&
        (from.startsWith("agency:") || agencySystems.has(from.split("/")[0] ?? ""));
      if (!provider.consumers.has(from) && !foreignAgency) continue;
      const path = `systems/${own.system.id}/flows/${flow.id}`;
      const subject = declared(environment, `${own.stack}.yaml`, path, flow);
      const values = { system: own.system.id, flow: flow.id, provider: provider.key };
      yield judge("fail", subject, messages.flow, values);
    }
  }
}

/** An end as `<system>/<tier>`, or as `agency:<id>`. */
function endAt(system: string, end: string): string | undefined {
  const [kind, rest = ""] = end.split(/:(.*)/s);
  if (kind === "tier") return `${system}/${rest}`;
  if (kind === "system") return rest;
  return kind === "agency" ? end : undefined;
}
