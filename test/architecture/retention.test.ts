import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { retentionRows } from '../support/retention-table.ts';

describe('the page on retention', () => {
  it('DPR-04 has the table of the rules that the product is delivered with', () => {
    const lines = readFileSync('docs/retention.md', 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('| `'))).toEqual(retentionRows());
  });
});
