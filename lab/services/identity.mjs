import { password, ports } from "../settings.mjs";

const base = `http://127.0.0.1:${ports.keystone}/v3`;

/** A session of the administrator with the identity service, from inside the namespace. */
export class Identity {
  static connect() {
    return Identity.scopedTo("admin");
  }

  /** A session in the project with a name. */
  inProject(name) {
    return Identity.scopedTo(name);
  }

  static async scopedTo(name) {
    const user = { name: "admin", domain: { id: "default" }, password };
    const response = await fetch(`${base}/auth/tokens`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        auth: {
          identity: { methods: ["password"], password: { user } },
          scope: { project: { name, domain: { id: "default" } } },
        },
      }),
    });
    if (!response.ok) throw new Error(`identity refused the administrator: ${await response.text()}`);
    const { token } = await response.json();
    return new Identity(response.headers.get("x-subject-token"), token);
  }

  constructor(token, described) {
    this.token = token;
    this.userId = described.user.id;
    this.catalogue = described.catalog;
  }

  /** Public address of a service in a region, or undefined. */
  endpoint(type, region) {
    return this.catalogue
      .find((service) => service.type === type)
      ?.endpoints.find((endpoint) => endpoint.interface === "public" && endpoint.region === region)?.url;
  }

  /** One call; undefined for an answer without content. Refused calls throw, a conflict ("it is there") does not. */
  async call(method, path, body, headers = {}) {
    const response = await fetch(path.startsWith("http") ? path : `${base}${path}`, {
      method,
      headers: {
        "x-auth-token": this.token,
        ...(body && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok && response.status !== 409)
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  async list(path, key) {
    return (await this.call("GET", path))[key];
  }

  /** The thing of a collection with a name, made when there is none. */
  async ensure(path, key, item) {
    const found = (await this.list(`/${path}?name=${encodeURIComponent(item.name)}`, path)).find(
      ({ name }) => name === item.name,
    );
    return found ?? (await this.call("POST", `/${path}`, { [key]: item }))[key];
  }
}
