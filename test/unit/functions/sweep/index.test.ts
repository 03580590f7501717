import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('GOV-04 the sweep ends itself: middy does not end it early and leave it in a frozen sandbox', () => {
  expect(readFileSync('functions/sweep/index.ts', 'utf8')).toContain('middy({ timeoutEarlyInMillis: 0 })');
});
