export { type Mock, MockStartError } from "./prism.ts";
export { startMock } from "./start-mock.ts";
export { startProxy } from "./start-proxy.ts";
