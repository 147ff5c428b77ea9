import { startProxy } from "@agent-events/mock";
import { onTestFinished } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { describeApi } from "./describe-api.ts";
import type { Open } from "./subject.ts";

const directly: Open = async (options) => {
  const sandbox = await createSandbox(options);
  onTestFinished(() => sandbox.close());
  return { sandbox, url: sandbox.url, checked: false };
};

const throughPrism: Open = async (options) => {
  const { sandbox } = await directly(options);
  const proxy = await startProxy({ upstream: sandbox.url });
  onTestFinished(() => proxy.close());
  return { sandbox, url: proxy.url, checked: true };
};

describeApi("asked directly", directly);
describeApi("asked through Prism, which checks requests and answers", throughPrism);
