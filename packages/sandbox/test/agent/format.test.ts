import { expect, test } from "vitest";
import type { ScenarioError } from "../../src/agent/errors/scenario-error.ts";
import { parseScenario } from "../../src/agent/scenario/parse.ts";

/** A file with some lines in the middle of it; the first of them is line 3. */
const file = (...lines: string[]) => ["summary: It talks.", "deliver: [{ message: Hi }]", ...lines].join("\n");
/** A file with one delivery; what it is made of begins in line 3. */
const delivery = (...lines: string[]) => ["summary: It talks.", "deliver:", `  - ${lines.join("\n    ")}`].join("\n");

function problems(text: string, name = "mine.yaml"): string[] {
  try {
    parseScenario(text, name);
  } catch (error) {
    expect(error).toMatchObject({ name: "ScenarioError" });
    return (error as ScenarioError).message.split("; correct it")[0]?.split("\n") ?? [];
  }
  return [];
}

const says = "skill_triggered, skill_executed, suggestions, generation_started, message, error, says";

test.each<[rule: string, good: string, bad: string, told: string]>([
  [
    "a summary is one line",
    "summary: Talks\ndeliver: []",
    'summary: "It\\ntalks."\ndeliver: []',
    '1:1 — summary: must be one line such as "The agent uses two skills, offers suggestions and answers.", got "It\\ntalks."',
  ],
  [
    "a summary is short",
    file(),
    `summary: ${"x".repeat(160)}.\ndeliver: []`,
    "1:1 — summary: has at most 160 characters, got 161",
  ],
  [
    "there are deliveries, or it says that there are none",
    "summary: Silence.\ndeliver: []",
    "summary: Silence.",
    "1:1 — the file: needs deliver",
  ],
  [
    "a field has its right name",
    file("shuffled: true"),
    file("shufled: true"),
    "3:1 — shufled: is not known here, did you mean shuffled?",
  ],
  [
    "a field has a name that there is",
    file(),
    file("zzz: 1"),
    "3:1 — zzz: is not known here; there are $schema, summary, agents, call, deliver, shuffled, outcome",
  ],
  [
    "the schema can be named for editors",
    file('$schema: "./scenario.schema.json"'),
    file("$schema: 1"),
    "3:1 — $schema: must be a text, got 1",
  ],
  ["agents are a list of ids", file("agents: [a, b]"), file("agents: a"), '3:1 — agents: must be a list, got "a"'],
  [
    "agents are named once",
    file("agents: [a, b]"),
    file("agents: [a, a]"),
    '3:1 — agents: has the same item twice: "a"',
  ],
  ["agents are named at all", file(), file("agents: []"), "3:1 — agents: is empty; leave it out"],
  [
    "shuffled is true or false",
    file("shuffled: false"),
    file("shuffled: maybe"),
    '3:1 — shuffled: must be true or false, got "maybe"',
  ],
  [
    "a duration has a unit",
    file("call: { after: 1.5s }"),
    file("call: { after: 200 }"),
    '3:9 — call.after: must be a duration such as "200ms", got 200',
  ],
  [
    "a duration is no longer than a timer",
    file("call: { after: 9999m }"),
    file("call: { after: 10000m }"),
    '3:9 — call.after: must be a duration such as "200ms", got "10000m"',
  ],
  [
    "a call is acknowledged first or last",
    file("call: { acknowledge: last }"),
    file("call: { acknowledge: lst }"),
    '3:9 — call.acknowledge: "lst" is not known here, did you mean last?',
  ],
  [
    "a call is refused with an error of the contract",
    file("call: { refuse: [{ error: forbidden }] }"),
    file("call: { refuse: [{ error: forbiden }] }"),
    '3:20 — call.refuse[0].error: "forbiden" is not known here, did you mean forbidden?',
  ],
  [
    "a refusal says when to come back in seconds",
    file("call: { refuse: [{ error: forbidden, retry_after: 2s }] }"),
    file("call: { refuse: [{ error: forbidden, retry_after: 2ms }] }"),
    '3:38 — call.refuse[0].retry_after: must be whole seconds such as "2s", got "2ms"',
  ],
  [
    "a refusal is repeated, or always given",
    file("call: { refuse: [{ error: forbidden, times: always }] }"),
    file("call: { refuse: [{ error: forbidden, times: 0 }] }"),
    "3:38 — call.refuse[0].times: must be a number from 1, or always such as 2, got 0",
  ],
  [
    "a delivery says one thing",
    delivery("message: Hi"),
    delivery("message: Hi", "error: Oh"),
    `3:5 — deliver[0]: must be exactly one of ${says}; here are message and error`,
  ],
  [
    "a delivery says something",
    delivery("says: {}"),
    delivery("after: 1s"),
    `3:5 — deliver[0]: must be exactly one of ${says}; none is here`,
  ],
  [
    "a delivery says it under its right name",
    delivery("message: Hi"),
    delivery("mesage: Hi"),
    "3:5 — deliver[0].mesage: is not known here, did you mean message?",
  ],
  [
    "a message is a text",
    delivery('message: ""'),
    delivery("message: 42"),
    "3:5 — deliver[0].message: must be a text, got 42",
  ],
  [
    "a skill has a name",
    delivery("skill_triggered: { skill_name: look }"),
    delivery("skill_triggered: { args: {} }"),
    "3:5 — deliver[0].skill_triggered: needs skill_name",
  ],
  [
    "a skill's name is not empty",
    delivery("skill_executed: { skill_name: look }"),
    delivery('skill_executed: { skill_name: "" }'),
    '3:23 — deliver[0].skill_executed.skill_name: must be a text that is not empty, got ""',
  ],
  [
    "what a skill is given are fields",
    delivery("skill_triggered: { skill_name: look, args: {} }"),
    delivery("skill_triggered: { skill_name: look, args: [] }"),
    "3:42 — deliver[0].skill_triggered.args: must be a group of fields, got []",
  ],
  [
    "an id has neither spaces nor templates",
    delivery("skill_triggered: { skill_name: look, workflow: { id: w } }"),
    delivery('skill_triggered: { skill_name: look, workflow: { id: "{{turn}}" } }'),
    '3:54 — deliver[0].skill_triggered.workflow.id: must be an id, without spaces and braces such as "don:core:dvrv-us-1:devo/0:workflow/12", got "{{turn}}"',
  ],
  [
    "suggestions are texts",
    delivery("suggestions: [Yes, No]"),
    delivery("suggestions: [Yes, 1]"),
    "3:24 — deliver[0].suggestions[1]: must be a text, got 1",
  ],
  [
    "the id of a request is short",
    delivery("generation_started: { request_id: r }"),
    delivery(`generation_started: { request_id: ${"r".repeat(129)} }`),
    "3:27 — deliver[0].generation_started.request_id: has at most 128 characters, got 129",
  ],
  [
    "a delivery goes out a number of times",
    delivery("message: Hi", "copies: 100"),
    delivery("message: Hi", "copies: 0"),
    "4:5 — deliver[0].copies: must be a whole number from 1 to 100, got 0",
  ],
  [
    "a signature is valid, wrong, missing or malformed",
    delivery("message: Hi", "signature: malformed"),
    delivery("message: Hi", "signature: bad"),
    '4:5 — deliver[0].signature: "bad" is not known here, use one of valid, wrong, missing, malformed',
  ],
  [
    "an age is a duration",
    delivery("message: Hi", "age: 10m"),
    delivery("message: Hi", "age: old"),
    '4:5 — deliver[0].age: must be a duration such as "200ms", got "old"',
  ],
  [
    "an envelope is flat or wrapped",
    delivery("message: Hi", "envelope: wrapped"),
    delivery("message: Hi", "envelope: rapped"),
    '4:5 — deliver[0].envelope: "rapped" is not known here, did you mean wrapped?',
  ],
  [
    "what is left out are names of fields",
    delivery("message: Hi", "omit: [client_metadata]"),
    delivery("message: Hi", "omit: [a.b]"),
    '4:12 — deliver[0].omit[0]: must be the name of a field such as "client_metadata", got "a.b"',
  ],
  [
    "what is set are paths of fields",
    delivery("message: Hi", "set: { a.b: 1 }"),
    delivery("message: Hi", "set: { a..b: 1 }"),
    '4:12 — deliver[0].set.a..b: must be the path of a field such as "ai_agent_response.session_object", got "a..b"',
  ],
  [
    "an outcome has a status and events",
    file("outcome: { status: expired, events: [] }"),
    file("outcome: { status: expired }"),
    "3:1 — outcome: needs events",
  ],
  [
    "an outcome is one that runs know",
    file("outcome: { status: failed, events: [] }"),
    file("outcome: { status: done, events: [] }"),
    '3:12 — outcome.status: "done" is not known here, use one of succeeded, failed, expired',
  ],
  [
    "events are kinds that runs know",
    file("outcome: { status: failed, events: [error] }"),
    file("outcome: { status: failed, events: [eror] }"),
    '3:37 — outcome.events[0]: "eror" is not known here, did you mean error?',
  ],
  [
    "what is late is a list, or any",
    file("outcome: { status: failed, events: [], late: any }"),
    file("outcome: { status: failed, events: [], late: some }"),
    '3:40 — outcome.late: must be a list of kinds, or any such as ["message"], got "some"',
  ],
  [
    "a count is a whole number",
    file("outcome: { status: failed, events: [], refused: 2 }"),
    file("outcome: { status: failed, events: [], refused: 1.5 }"),
    "3:40 — outcome.refused: must be a whole number from 0, got 1.5",
  ],
  [
    "a template is known",
    delivery('message: "{{ words }}"'),
    delivery('message: "{{ wrods }}"'),
    "3:5 — deliver[0].message: {{ wrods }} is not known, did you mean {{ words }}?",
  ],
  [
    "a template is closed",
    delivery('message: "{{ braces }} x"'),
    delivery('message: "{{ x"'),
    "3:5 — deliver[0].message: {{ x is never closed; {{ braces }} writes two braces",
  ],
  [
    "a filler has a length",
    delivery('message: "{{ filler 12 }}"'),
    delivery('message: "{{ filler }}"'),
    "3:5 — deliver[0].message: {{ filler }} needs a number of characters, such as {{ filler 500 }}",
  ],
  [
    "a template takes nothing else",
    delivery('message: "{{ turn }}"'),
    delivery('message: "{{ turn 2 }}"'),
    "3:5 — deliver[0].message: {{ turn 2 }} takes nothing behind turn",
  ],
  [
    "a template inside fields is checked too",
    delivery('says: { a: [{ b: "{{ turn }}" }] }'),
    delivery('says: { a: [{ b: "{{ turm }}" }] }'),
    "3:19 — deliver[0].says.a[0].b: {{ turm }} is not known, did you mean {{ turn }}?",
  ],
  [
    "an outcome's texts are checked too",
    file('outcome: { status: failed, events: [], error: "{{ turn }}" }'),
    file('outcome: { status: failed, events: [], error: "{{ turm }}" }'),
    "3:40 — outcome.error: {{ turm }} is not known, did you mean {{ turn }}?",
  ],
  ["a field is there once", file(), file("summary: Twice."), "3:1 — Map keys must be unique"],
  [
    "a file is one document",
    file(),
    file("---", "a: 1"),
    "3:1 — a file holds one scenario; put what follows into another",
  ],
  [
    "a file is YAML",
    file(),
    file("agents: [a"),
    "3:11 — Flow sequence in block collection must be sufficiently indented and end with a ]",
  ],
  ["a tag is known", file(), file("agents: [!secret a]"), "3:10 — Unresolved tag: !secret"],
  ["a file holds fields", file(), "- a", '1:1 — the file: must be a scenario, with summary and deliver, got ["a"]'],
  [
    "a file is not empty",
    file(),
    "# nothing",
    "1:1 — the file: must be a scenario, with summary and deliver, got null",
  ],
])("%s", (_rule, good, bad, told) => {
  expect(problems(good)).toEqual([]);
  expect(problems(bad)).toEqual([`mine.yaml:${told}`]);
});

test("all that is wrong is told at once, in the order of the file", () => {
  const text = ["sumary: Hi.", "call: { after: soon }", "deliver:", "  - mesage: Hi", "  - message: '{{ x }}'"].join(
    "\n",
  );
  expect(problems(text).map((line) => line.split(" — ")[0])).toEqual([
    "mine.yaml:1:1",
    "mine.yaml:1:1",
    "mine.yaml:2:9",
    "mine.yaml:4:5",
    "mine.yaml:5:5",
  ]);
});

test("an error has its file, its line, its issues and what to do, for programs", () => {
  const text = file("shufled: true");
  expect(() => parseScenario(text, "folder/mine.yaml")).toThrow(
    expect.objectContaining({
      name: "ScenarioError",
      file: "folder/mine.yaml",
      line: 3,
      issues: [
        { file: "folder/mine.yaml", line: 3, column: 1, reason: "shufled: is not known here, did you mean shuffled?" },
      ],
      next: "correct it; scenario.schema.json of @agent-events/sandbox lets an editor help",
    }),
  );
});

test.each(["My.yaml", "two words.yaml", "-x.yaml", "ä.yaml", ".yaml", "help.yaml", "echo.json"])(
  "a file called %s is refused, since its name could not be typed",
  (name) => expect(problems(file(), name)).toEqual([expect.stringMatching(new RegExp(`^${name} — .*rename the file`))]),
);

test("a scenario may be JSON, and is placed as YAML is", () => {
  const json = '{\n  "summary": "It talks.",\n  "deliver": [\n    { "message": "Hi", "copies": "two" }\n  ]\n}';
  expect(problems(json, "mine.json")).toEqual([
    'mine.json:4:24 — deliver[0].copies: must be a whole number from 1 to 100, got "two"',
  ]);
  expect(parseScenario(json.replace('"two"', "2"), "mine.json")).toMatchObject({
    name: "mine",
    deliveries: [{ copies: 2 }],
  });
});

test("aliases that would grow beyond all bounds are refused", () => {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level++) {
    const alias = `*a${level - 1}`;
    lines.push(`a${level}: &a${level} [${Array(9).fill(alias).join(", ")}]`);
  }
  expect(problems(lines.join("\n"))).toEqual([expect.stringContaining("mine.yaml:1:1 — Excessive alias count")]);
});

test("a field called __proto__ is one field among others", () => {
  const text = delivery("says: { __proto__: { polluted: true } }");
  const [only] = parseScenario(text, "mine.yaml").deliveries;
  expect(Object.keys(only?.saying.says ?? {})).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
