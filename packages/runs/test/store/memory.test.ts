import { memory } from "../../src/store/memory.ts";
import { describeStore } from "./store-suite.ts";

describeStore("memory()", { open: () => memory() });
