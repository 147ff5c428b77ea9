/** An example that needs the id of a run: it asks, and takes the id from what is kept. */
export const oneRun = (line: string): string => `
agent-events ask "Hello" --sandbox --store runs.db
run=$(agent-events runs list --store runs.db --limit 1 --json | grep -o 'run_[0-9a-f-]*' | head -n 1)
${line}`;
