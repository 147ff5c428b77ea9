import { readFileSync } from "node:fs";
import type { Sandbox } from "@agent-events/sandbox";
import { freePort } from "@agent-events/test-support/free-port";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { onTestFinished } from "vitest";
import { parse } from "yaml";
import { newKey } from "../service/gateways.ts";
import { type GatewayProcess, spawnGateway } from "../service/processes.ts";
import { type ReverseProxy, startProxy } from "./proxy.ts";

interface Service {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: unknown;
  readonly stop_grace_period?: string;
  readonly sysctls?: Readonly<Record<string, number>>;
  readonly build?: { readonly context: string; readonly dockerfile: string };
}

export const deploy: URL = new URL("../../deploy/", import.meta.url);

export const compose: { readonly services: Readonly<Record<string, Service>> } = parse(
  readFileSync(new URL("compose.yaml", deploy), "utf8"),
);

/** What compose.yaml starts, as plain processes: two gateways, their Redis, and a proxy in front. */
export interface Installation {
  readonly proxy: ReverseProxy;
  readonly gateways: (GatewayProcess & { readonly url: string })[];
  readonly key: string;
  /** Starts a gateway again that has ended, in its place. */
  restart(index: number): Promise<void>;
}

export async function install(devrev: Sandbox): Promise<Installation> {
  const proxy = await startProxy();
  const redis = await RedisServer.start(...(compose.services["redis"]?.command ?? []).slice(1));
  onTestFinished(() => redis.stop());
  const environments = await Promise.all(
    ["gateway-1", "gateway-2"].map(async (name) => ({
      ...compose.services[name]?.environment,
      DEVREV_TOKEN: "a-token",
      DEVREV_BASE_URL: devrev.url,
      AGENT_EVENTS_REGISTER: proxy.url,
      REDIS_URL: redis.url,
      HOST: "127.0.0.1",
      AGENT_EVENTS_QUOTA_STARTS: "10000",
      AGENT_EVENTS_DRAIN: "1",
      PORT: `${await freePort()}`,
    })),
  );
  proxy.upstreams = environments.map(({ PORT }) => `http://127.0.0.1:${PORT}`);
  const gateways = await Promise.all(environments.map(spawnGateway));
  return {
    proxy,
    gateways,
    key: await newKey(environments[0] ?? {}),
    async restart(index) {
      gateways[index] = await spawnGateway(environments[index] ?? {});
    },
  };
}
