export interface ChildSettings {
  /** TF_CLI_CONFIG_FILE. */
  readonly cliConfig: string;
  /** TF_DATA_DIR: the initialised data folder. */
  readonly dataFolder: string;
  /** Private folder (mode 0700) for sockets and other passing files of the children. */
  readonly scratch: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Says where the provider would log in when the user names no cloud. A plan of new resources asks no service: the provider
 * logs in at its first request, and without state and data sources there is none. But its configuration must be complete, so
 * it gets an address where nothing listens (discard port of this machine) instead of one that could answer.
 */
const noCloud: Variables = {
  OS_AUTH_URL: "http://127.0.0.1:9/v3",
  OS_USERNAME: "plan",
  OS_PASSWORD: "plan",
  OS_PROJECT_NAME: "plan",
  OS_USER_DOMAIN_NAME: "Default",
  OS_PROJECT_DOMAIN_NAME: "Default",
};

/**
 * Environment variables of the engine. Nothing of the user's TF_* passes: arguments, variables, workspaces, logs and attached
 * providers would change what is planned. OS_* passes when the user names a cloud by OS_CLOUD or OS_AUTH_URL.
 */
export function childEnvironment(env: Variables, settings: ChildSettings): Record<string, string> {
  const hasCloud = Boolean(env["OS_CLOUD"] || env["OS_AUTH_URL"]);
  const kept = Object.entries(env).filter(
    ([name]) => !/^(TF_|TOFU_)/i.test(name) && (hasCloud || !name.startsWith("OS_")),
  );
  return defined({
    ...Object.fromEntries(kept),
    ...(hasCloud ? {} : noCloud),
    TF_CLI_CONFIG_FILE: settings.cliConfig,
    TF_DATA_DIR: settings.dataFolder,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    CHECKPOINT_DISABLE: "1",
    // Short processes: collecting garbage less often saves a tenth of the time.
    GOGC: env["GOGC"] ?? "400",
    ...(process.platform === "win32" ? {} : socketSettings(settings.scratch)),
  });
}

/**
 * Engine and provider talk through a socket file. Making keys for TLS costs a fifth of a small plan and protects nothing when
 * the folder of the socket is closed to other users, so TLS is off exactly there. On Windows they use TCP: TLS stays on.
 */
function socketSettings(scratch: string): Variables {
  return { TF_DISABLE_PLUGIN_TLS: "1", TMPDIR: scratch };
}

function defined(variables: Variables): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
