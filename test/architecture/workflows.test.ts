import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));

describe.each(workflows)('the workflow $name', ({ text }) => {
  it('takes each action by the full hash of a commit, and says which version that is', () => {
    const actions = [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may do nothing but what a job asks for, and each job has a limit of time', () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    expect(text).not.toMatch(/: write\b/);
    const jobs = text.split(/^jobs:$/m)[1]!.match(/^ {2}[\w-]+:$/gm)!;
    expect(text.match(/^ {4}timeout-minutes: \d+$/gm)).toHaveLength(jobs.length);
  });

  it('puts no text of an event into a shell', () => {
    expect(text).not.toMatch(/run:.*\$\{\{/);
  });
});

describe('the check', () => {
  it('is the one that everybody runs', () => {
    expect(workflows.find(({ name }) => name === 'check.yml')!.text).toMatch(/^ +- run: \.ci\/run$/m);
  });
});
