// A process of its own, with --expose-gc, for one gateway.
import { answer } from "../child.ts";
import { measureMemory } from "../memory.ts";
import { type Door, openGateway } from "./open-gateway.ts";

const [place = "", devrev = ""] = process.argv.slice(2);
const { port, key } = await openGateway(place, devrev);

// Whatever it is asked, it tells what it takes.
answer(measureMemory, { port, key } satisfies Door);
