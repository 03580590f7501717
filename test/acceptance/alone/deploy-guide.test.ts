import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleAdministrator } from '../../../infra/local/identity/issuer.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { guideBlocks } from '../../support/guide-blocks.ts';

/** The steps of the guide that need no account, in its order. */
const guided = guideBlocks(readFileSync('docs/deploy.md', 'utf8')).filter(
  ({ needsAccount }) => !needsAccount,
);
/** Takes a while, and is run by every check: `npm run synth` is the same for the same trust. */
const SYNTHESIS = 'npx cdk synth --quiet -c trust=fernhill';

const matching = (shown: string): RegExp => {
  const literal = shown.trim().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('…', '[\\s\\S]*')}$`);
};

describe('the guide to a deployment', () => {
  let stack: LocalStack;
  let folder: string;
  let environment: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const { startStack } = await import('../../../infra/local/stack.ts');
    stack = await startStack({ memory: true, assemblyDir: inject('assemblyDir') });
    stack.setTime('2026-09-03T08:30:00Z');
    folder = mkdtempSync(join(tmpdir(), 'daybook-guide-'));
    cpSync('infra/trusts/fernhill/people.csv', join(folder, 'fernhill-people.csv'));
    environment = {
      DAYBOOK_URL: stack.url,
      DAYBOOK_TOKEN: await stack.tokenFor(exampleAdministrator),
      TEACHER: await stack.tokenFor('login-larkfield-teacher'),
    };
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (commands: string): Promise<{ readonly code: unknown; readonly output: string }> =>
    new Promise((resolve) => {
      // The people lie beside the repository in the guide, and the packages are installed: npx only finds
      // them.
      const text = commands
        .replaceAll('../fernhill-people.csv', join(folder, 'fernhill-people.csv'))
        .replaceAll('npx daybook', 'node functions/cli/daybook.ts');
      const env = { ...process.env, ...environment };
      execFile('sh', ['-ec', text], { env }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, output: `${stderr}${stdout}`.trim() }),
      );
    });

  it('ORG-06 AGR-02 leads from the files to the first signed agreement, and each step prints what it shows', async () => {
    const tried = guided.filter(({ commands }) => commands.trim() !== SYNTHESIS);
    expect(tried).toHaveLength(guided.length - 1);
    expect(tried.length).toBeGreaterThanOrEqual(7);
    for (const { commands, shown } of tried) {
      const { code, output } = await run(commands);
      // What is not healthy an hour after the beginning is only that no night has passed yet.
      if (!commands.includes('health')) expect(code, `${commands}${output}`).toBe(0);
      if (shown !== null) expect(output).toMatch(matching(shown));
      await stack.settled();
    }
  });

  it('ORG-02 leaves a trust in which the bootstrap is over, and a second run changes nothing', async () => {
    const again = await run('npx daybook set-up --trust fernhill --people ../fernhill-people.csv');
    expect(again.output).toMatch(/set up: 0 commands recorded, \d+ were there already/);
    const { output } = await run('npx daybook me --json');
    expect(JSON.parse(output)).toMatchObject({ isBootstrap: false, person: 't-001' });
  });
});
