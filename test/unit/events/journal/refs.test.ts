import { describe, expect, it } from 'vitest';
import { markerKey, parseRef, prerequisitesOf, refText } from '../../../../events/log/journal/refs.ts';
import { historyOf } from '../../../support/journal-campaign/history.ts';

const ref = { stream: 'devices', id: 'LIS-LT-014', commit: 7 };

describe('a reference to a commit', () => {
  it('GOV-04 comes back from its text', () => {
    expect(parseRef(refText(ref))).toEqual(ref);
  });

  it.each(['devices/LIS-LT-014', 'devices/LIS-LT-014/0', 'devices/LIS-LT-014/x'])(
    'GOV-04 is refused without a commit number: %s',
    (text) => {
      expect(() => parseRef(text)).toThrow(RangeError);
    },
  );

  it('ORG-01 leads to a marker under the key of its own school', () => {
    expect(markerKey('larkfield-infant', ref)).toEqual({
      pk: { S: 'larkfield-infant/devices/LIS-LT-014' },
      sk: { N: '7' },
    });
  });

  it('GOV-04 names the commit before and every fact, but no empty stream', () => {
    const step = { events: 1 };
    const history = historyOf('larkfield-infant', [
      { ...step, stream: 0, facts: [3] },
      { ...step, stream: 1, facts: [0] },
      { ...step, stream: 1, facts: [0] },
    ]);
    expect(history.map(({ read }) => prerequisitesOf(read.commit).map(refText))).toEqual([
      [],
      ['agreements/one/1'],
      ['devices/one/1', 'agreements/one/1'],
    ]);
  });
});
