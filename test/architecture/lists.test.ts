import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModels } from '../../domain/read-models/index.ts';
import { allReports } from '../../domain/reports/index.ts';
import { streams } from '../../domain/streams/index.ts';

const foldersOf = (list: string): readonly string[] =>
  readdirSync(`domain/${list}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe('the lists of the domain', () => {
  it.each([
    ['streams', streams.map(({ events }) => events.stream)],
    ['read-models', [...readModels.map(({ projection }) => projection.model), 'due']],
    ['reports', [...allReports.map(({ name }) => name), 'kit']],
  ])('%s names every folder beside it, under the name of the folder', (list, names) => {
    expect(names.toSorted()).toEqual(foldersOf(list).toSorted());
  });
});
