import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}));
const named = (name: string) => workflows.find((one) => one.name === name)!.text;
/** Jobs by name, each with the lines below it. */
const jobsOf = (text: string) => {
  const [, ...parts] = text.split(/^jobs:$/m)[1]!.split(/^ {2}([\w-]+):$/m);
  return parts.flatMap((name, at) => (at % 2 === 0 ? [{ name, text: parts[at + 1] ?? '' }] : []));
};
const all = workflows.flatMap(({ name, text }) => jobsOf(text).map((job) => ({ workflow: name, ...job })));
const writing = (permission: string) =>
  all
    .filter(({ text }) => text.includes(`${permission}: write`))
    .map(({ workflow, name }) => `${workflow} ${name}`);

describe.each(workflows)('the workflow $name', ({ text }) => {
  it('takes each action by the full hash of a commit, and says which version that is; or is one of ours', () => {
    const actions = [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions)
      expect(action).toMatch(
        /^(?:[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/[\w-]+\.yml)$/,
      );
  });

  it('may do nothing but what a job asks for, and each job that runs has a limit of time', () => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    for (const job of jobsOf(text)) {
      expect(job.text).toMatch(/^ {4}permissions:$/m);
      expect(job.text).toMatch(/^ {4}(?:timeout-minutes: \d+|uses: \.\/.+)$/m);
    }
  });

  it('puts no text of an event into a shell', () => {
    const shells = [...text.matchAll(/run: (?:\|\n((?: {10}.*\n)+)|(.*))/g)].map(
      ([, block, line]) => block ?? line,
    );
    for (const shell of shells) expect(shell).not.toContain('${{');
  });

  it('leaves no credentials of the repository to what it checks out', () => {
    const checkouts = text.match(/uses: actions\/checkout@.*/g) ?? [];
    expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
  });
});

describe('a workflow that another one calls', () => {
  const called = workflows.filter(({ text }) => text.includes('workflow_call:'));
  const groupsIn = (text: string) => [...text.matchAll(/^ +group: (.+)$/gm)].map(([, group]) => group);

  // There `github.workflow` is the caller's name: both would wait for the same group, which GitHub ends as a
  // deadlock.
  it('waits in no group of its caller', () => {
    expect(called.map(({ name }) => name)).toEqual(['check.yml', 'deploy-stage.yml']);
    for (const { text } of called) {
      const groups = groupsIn(text);
      expect(groups).toHaveLength(1);
      for (const group of groups) {
        expect(group).not.toContain('github.workflow');
        expect(groupsIn(named('deploy.yml'))).not.toContain(group);
      }
    }
  });
});

describe('the check', () => {
  it('is the one that everybody runs', () => {
    expect(named('check.yml')).toMatch(/^ +- run: \.ci\/run$/m);
  });

  it('is made of each pull request, and before each deployment', () => {
    expect(named('check.yml')).toMatch(/^on:\n {2}pull_request:\n(?: {2}#.*\n)? {2}workflow_call:$/m);
    const [job] = jobsOf(named('deploy.yml')).filter(({ name }) => name === 'check');
    expect(job!.text).toContain('uses: ./.github/workflows/check.yml');
  });
});

describe('a deployment', () => {
  const jobs = new Map(jobsOf(named('deploy.yml')).map(({ name, text }) => [name, text]));

  it('goes to the test stage after the check, and live after that; each is smoked', () => {
    expect(jobs.get('test')).toMatch(/needs: check\n[\s\S]*stage: test/);
    expect(jobs.get('live')).toMatch(/needs: test\n[\s\S]*stage: live/);
    const stage = named('deploy-stage.yml');
    expect(stage).toMatch(/environment: \$\{\{ inputs\.stage \}\}/);
    expect(stage.indexOf('cdk synth')).toBeLessThan(stage.indexOf('configure-aws-credentials'));
    expect(stage.indexOf('cdk deploy')).toBeLessThan(stage.indexOf('npm run smoke'));
  });

  it('has rights by a token of the moment: only where a stage is deployed, and no key is kept', () => {
    expect(writing('id-token')).toEqual(['deploy-stage.yml deploy', 'deploy.yml test', 'deploy.yml live']);
    for (const { text } of workflows) expect(text).not.toMatch(/secrets\.|aws-secret-access-key/);
  });

  it('is never of a pull request', () => {
    expect(jobs.get('check')).toContain("if: github.event_name != 'pull_request'");
    expect(jobs.get('difference')).toContain("if: github.event_name == 'pull_request'");
  });

  it('is described on the pull request by a job that runs none of its code', () => {
    expect(writing('pull-requests')).toEqual(['deploy.yml comment']);
    expect(jobs.get('comment')).not.toMatch(/uses:|npm|node/);
    expect(all.filter(({ text }) => /: write\b/.test(text))).toHaveLength(4);
  });
});
