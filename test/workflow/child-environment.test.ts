import { childEnvironment } from "../../workflow/child-environment";

const settings = { cliConfig: "/p/terraform.tfrc", dataFolder: "/p/data", scratch: "/tmp/s" };

test("nothing of the user's Terraform settings passes", () => {
  const env = {
    PATH: "/bin",
    TF_CLI_ARGS: "-destroy",
    TF_CLI_ARGS_plan: "-destroy",
    TF_LOG: "TRACE",
    TF_WORKSPACE: "other",
    TF_DATA_DIR: "/elsewhere",
    TF_REATTACH_PROVIDERS: "{}",
    TF_VAR_platform__project: "x",
    TF_CLI_CONFIG_FILE: "/elsewhere",
    tf_log: "x",
  };
  const child = childEnvironment(env, settings);
  expect(child["PATH"]).toBe("/bin");
  expect(child["TF_CLI_CONFIG_FILE"]).toBe("/p/terraform.tfrc");
  expect(child["TF_DATA_DIR"]).toBe("/p/data");
  const allowed = [
    "TF_CLI_CONFIG_FILE",
    "TF_DATA_DIR",
    "TF_IN_AUTOMATION",
    "TF_INPUT",
    "TF_DISABLE_PLUGIN_TLS",
  ];
  expect(Object.keys(child).filter((name) => /^tf_/i.test(name) && !allowed.includes(name))).toEqual([]);
  expect(JSON.stringify(child)).not.toContain("elsewhere");
});

test("nothing phones home", () => {
  expect(childEnvironment({}, settings)["CHECKPOINT_DISABLE"]).toBe("1");
});

test("without a cloud the provider gets an address where nothing listens, and no half of the user's settings", () => {
  const child = childEnvironment({ OS_PASSWORD: "secret", OS_REGION_NAME: "elsewhere" }, settings);
  expect(child["OS_AUTH_URL"]).toBe("http://127.0.0.1:9/v3");
  expect(child["OS_PASSWORD"]).toBe("plan");
  expect(child["OS_REGION_NAME"]).toBeUndefined();
});

test.each([
  { OS_CLOUD: "hengyang" },
  { OS_AUTH_URL: "https://keystone/v3", OS_USERNAME: "u", OS_PASSWORD: "p" },
])("a named cloud passes as it is: %j", (cloud) => {
  const child = childEnvironment(cloud, settings);
  const passed = Object.entries(child).filter(([name]) => name.startsWith("OS_"));
  expect(Object.fromEntries(passed)).toEqual(cloud);
});

test("TLS between engine and provider is off only where the socket stands in the private folder", () => {
  const child = childEnvironment({ TMPDIR: "/tmp" }, settings);
  if (process.platform === "win32") expect(child["TF_DISABLE_PLUGIN_TLS"]).toBeUndefined();
  else expect(child).toMatchObject({ TF_DISABLE_PLUGIN_TLS: "1", TMPDIR: "/tmp/s" });
});
