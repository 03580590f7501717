import { describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const problem = {
  type: 'https://docs.example/problems.md#no-such-school',
  title: 'The trust has no such school',
  status: 404,
  detail: 'check the school in the address',
};

describe('a school that is misspelt at the command line', () => {
  it.each([
    ['feed', []],
    ['replay', ['--as-of', '2026-09-20']],
  ])('ORG-01 is bad input to %s: it ends with 2 and says so', async (name, options) => {
    const ran = await runDaybook([name, ...options, '--school', 'larkfeild', ...deployment], () =>
      json(404, problem),
    );
    expect(ran).toMatchObject({ exitCode: 2, printed: [] });
    expect(ran.warned.join()).toContain('The trust has no such school');
  });
});
