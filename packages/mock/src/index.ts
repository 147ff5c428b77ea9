export { type Mock, MockStartError, startMock } from "./start-mock.ts";
