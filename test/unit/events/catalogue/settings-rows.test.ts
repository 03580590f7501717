import { describe, expect, it } from 'vitest';
import { streams } from '../../../../domain/streams/index.ts';
import { settingParts } from '../../../../events/catalogue/settings/index.ts';
import { settingsRows as rows } from '../../../support/policy-items/settings-rows.ts';
import { sourceFiles } from '../../../support/source-files.ts';

const names = streams.map(({ events }) => events.stream);

describe('what policies say differently', () => {
  it('ORG-04 is, each of it, a setting, another record, of a stream to come, or no setting for a reason', () => {
    const stated = rows.flatMap((row) => ('keys' in row ? row.keys : []));
    const keys = Object.entries(settingParts).flatMap(([part, inside]) =>
      Object.keys(inside).map((key) => `${part}.${key}`),
    );
    expect(stated.toSorted()).toEqual(keys.toSorted());
    expect(new Set(rows.map(({ topic }) => topic)).size).toBe(rows.length);
  });
  it('ORG-04 has its settings as soon as its stream is there', () => {
    const late = rows.filter((row) => 'awaits' in row && names.some((name) => name === row.awaits));
    expect(late).toEqual([]);
    const elsewhere = rows.flatMap((row) => ('recordedIn' in row ? [row.recordedIn] : []));
    expect(names).toEqual(expect.arrayContaining(elsewhere));
  });
  it('ORG-04 has, as soon as it is there, a test that sends the same to both schools of the example', async () => {
    const tests = await sourceFiles('test/unit/domain/two-schools');
    const texts = tests.map(({ text }) => text).join('\n');
    const there = rows.filter((row) => !('awaits' in row));
    expect(
      there.filter(({ topic }) => !texts.includes(`${topic}:`) && !texts.includes(`'${topic}'`)),
    ).toEqual([]);
  });
});
