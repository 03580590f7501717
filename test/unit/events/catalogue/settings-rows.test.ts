import { describe, expect, it } from 'vitest';
import { streams } from '../../../../domain/streams/index.ts';
import { settingParts } from '../../../../events/catalogue/settings/index.ts';
import { settingsRows as rows } from '../../../support/policy-items/settings-rows.ts';

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
});
