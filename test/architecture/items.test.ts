import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { heldItems } from '../support/held-items.ts';
import { sourceFiles } from '../support/source-files.ts';

const sources = await sourceFiles('events', 'domain', 'functions', 'infra', 'test');
const page = readFileSync('docs/items.md', 'utf8');
const held = await heldItems();
const rows = page
  .split('\n')
  .filter((line) => /^\| [A-Z]+-?\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, code = '', meaning = '', held]) => ({ code, meaning, held }));

const item = /\b[A-Z]{3}-\d{2}\b/g;
const scenario = /\bS\d{2}\b/g;
const found = (code: RegExp) =>
  [...new Set(sources.flatMap(({ text }) => text.match(code) ?? []))].toSorted();
const listed = (code: RegExp) => rows.map((row) => row.code).filter((text) => text.match(code)?.[0] === text);

describe('the page of policy items', () => {
  it.each([
    { what: 'item', code: item },
    { what: 'scenario', code: scenario },
  ])('has one line for every $what that the sources name, and no other', ({ code }) => {
    expect(found(code).length).toBeGreaterThan(5);
    expect(listed(code).toSorted()).toEqual(found(code));
  });

  it('has nothing but lines of items and scenarios in its tables', () => {
    expect(listed(item).length + listed(scenario).length).toBe(rows.length);
  });

  it.each(rows)('says in a line what $code means', ({ meaning }) => {
    expect(meaning).toMatch(/^[A-Z].+\.$/);
  });

  it.each(rows.filter(({ code }) => code.includes('-')))(
    'claims of $code no more than the code holds, and no less (npm run items)',
    (row) => {
      expect(row.held?.split(', ')).toEqual(held.get(row.code));
    },
  );

  it('groups the items by the letters that they begin with', () => {
    for (const [, group = '', body = ''] of page.matchAll(/^## ([A-Z]{3}): [^\n]+\n([\s\S]*?)(?=^## )/gm)) {
      const codes = body.match(/^\| [A-Z]{3}-\d{2}/gm) ?? [];
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.filter((code) => !code.startsWith(`| ${group}-`))).toEqual([]);
    }
  });
});
