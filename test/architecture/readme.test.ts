import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { views } from '../../domain/read-models/index.ts';
import { publicStreams } from '../../domain/streams/index.ts';

/** The part of the README under a heading, up to the next one. */
const partOf = (heading: string): string =>
  readFileSync('README.md', 'utf8').split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? '';

describe('the API in short', () => {
  it('names every list, so that somebody who reads the README knows what can be asked', () => {
    const part = partOf('### Lists');
    expect(views.map(({ model }) => model).filter((model) => !part.includes(`\`${model}\``))).toEqual([]);
  });
});

describe('the changelog', () => {
  it('names every stream whose events are published', () => {
    const text = readFileSync('CHANGELOG.md', 'utf8');
    const names = publicStreams.map(({ events }) => events.stream);
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
