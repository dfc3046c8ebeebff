import { agrees, difference, type CityProof } from "./prove";
import { kinds } from "./question";

/** What the page says of the whole city. */
export function citySection({ network, answers, seconds }: CityProof): string {
  const { segments, ports, routers } = network;
  const walls = routers.flatMap(({ interfaces }) => interfaces).filter(({ firewall }) => firewall).length;
  const differing = answers.filter((answer) => !agrees(answer));
  const rows = [...kinds, undefined].map((kind) => {
    const own = answers.filter(({ question }) => kind === undefined || question.kind === kind);
    const through = own.filter(({ question }) => question.expected).length;
    const [flows, simulator] = (["flows", "simulator"] as const).map(
      (by) => own.filter((answer) => answer[by] === answer.question.expected).length,
    );
    const cells = [kind ?? "all", own.length, through, own.length - through, flows, simulator];
    return `| ${cells.join(" | ")} |`;
  });
  return `## A whole city

The plans of \`hengyang\` as one network of ${segments.length} segments, ${ports.length} ports, ${routers.length} routers and ${walls} firewalls in the real OVN, asked about
${answers.length} pairs of ports with a packet each, drawn by a fixed seed, in ${seconds.toFixed(0)} seconds. Half of them are drawn from what the engine says
gets through, the others from what it says does not.

| drawn as | pairs | get through | do not | flows of the real OVN agree | slow simulator agrees |
|---|---:|---:|---:|---:|---:|
${rows.join("\n")}

${differing.length === 0 ? "All agree." : differing.map((answer) => `- ${difference(answer)}`).join("\n")}`;
}
