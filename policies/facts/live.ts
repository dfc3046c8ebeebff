import type { Text } from "../../messages/text";
import { judge } from "../judgement";
import type { Judgement, Subject } from "../rule";

const wanted: Text = {
  zh: "计划不能证明:需要运行中的云的证据——{evidence}",
  en: "No plan proves this; wanted of the running cloud: {evidence}.",
};

/** What is wanted of the running cloud, with the command that shows it. */
export function liveEvidence(subject: Subject, evidence: Text, command: string): Judgement {
  return judge("wanted", subject, wanted, { evidence }, { command });
}
