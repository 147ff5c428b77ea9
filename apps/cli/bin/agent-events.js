#!/usr/bin/env node
// Written by hand, not compiled: so it exists before the first build, when an install in a checkout links it, and Nodes of
// any age can read it. What an old one could choke on is imported only after the check.
const OLDEST = 20;

if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  console.error(`error: agent-events needs Node ${OLDEST} or newer, this is Node ${process.versions.node}.`);
  console.error("next: Install a current Node from https://nodejs.org and run the command again.");
  process.exitCode = 4;
} else {
  import("../dist/main.js").then(({ main }) => main());
}
