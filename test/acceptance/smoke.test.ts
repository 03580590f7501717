import { expect, it } from 'vitest';
import { daybookAt } from '../support/daybook.ts';
import { ownSchool } from '../support/own-school.ts';

it('GOV-04 a stack that runs passes the smoke test, and one that does not run fails it', async () => {
  const { stack, id } = await ownSchool();
  const daybook = daybookAt(stack);
  const { code, stdout } = await daybook(['smoke', '--school', id]);
  expect(stdout.match(/^ok/gm)).toHaveLength(7);
  expect(code).toBe(0);
  const nowhere = await daybook(['smoke', '--url', 'http://127.0.0.1:9']);
  expect(nowhere.stdout).not.toMatch(/^ok/m);
  expect(nowhere.code).toBe(1);
});
