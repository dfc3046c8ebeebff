import { Identity } from "../services/identity.mjs";

/**
 * What the cloud's own administrators do once, after the platform stands: the operators' role is given the meaning that the
 * services' policies know by name, and whoever applies becomes a member of the deployers.
 */
export async function handOver({ settings }) {
  const identity = await Identity.connect();
  const [operator] = await identity.list(`/roles?name=${settings.roles.operator}`, "roles");
  const [member] = await identity.list("/roles?name=member", "roles");
  await identity.call("PUT", `/roles/${operator.id}/implies/${member.id}`);
  const [deployers] = await identity.list(`/groups?name=${settings.id}-deployers`, "groups");
  await identity.call("PUT", `/groups/${deployers.id}/users/${identity.userId}`);
}
