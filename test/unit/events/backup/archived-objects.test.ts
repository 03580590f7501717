import { expect, it } from 'vitest';
import { archivedObject } from '../../../../events/log/archive/archived-objects.ts';
import { checkpointKey, entriesKey, segmentKey, tileKey } from '../../../../events/log/archive/keys.ts';

const school = '_access.larkfield-infant';
const tile = (level: number, index: number, width: number) => tileKey(school, { level, index, width });

it.each([
  [segmentKey(school, 257), 'segment', 257, 512],
  [checkpointKey(school, 300), 'checkpoint', 300, 300],
  [tile(0, 1, 44), 'tile', 0, 300],
  [tile(0, 1234, 256), 'tile', 0, 1235 * 256],
  [tile(1, 0, 3), 'tile', 0, 3 * 256],
])('GOV-04 an object of the archive says how far it reaches: %s', (key, kind, number, upTo) => {
  expect(archivedObject(key)).toEqual({ key, log: school, kind, number, upTo });
});

it('GOV-04 entries of the log of logs are known from its tiles, and what is nobody’s from both', () => {
  const key = entriesKey('_logs', { index: 2, width: 5 });
  expect(archivedObject(key)).toMatchObject({ log: '_logs', kind: 'entries', upTo: 517 });
  expect(['', 'readme.txt', `${school}/segments/1`, `${school}/tile/0/1`].map(archivedObject)).toEqual(
    Array.from({ length: 4 }, () => null),
  );
});
