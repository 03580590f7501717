import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problems } from '../../../../../functions/shared/http/problems.ts';

describe('the page on problems', () => {
  it('GOV-04 has a chapter for every problem, with its status, and no other', () => {
    const page = readFileSync(new URL('../../../../../docs/problems.md', import.meta.url), 'utf8');
    const chapters = [...page.matchAll(/^## (\S+)\n\n\*\*(\d+)\.\*\*/gm)].map(([, slug, status]) => [
      slug,
      Number(status),
    ]);
    expect(chapters).toEqual(Object.entries(problems).map(([slug, { status }]) => [slug, status]));
  });
});
