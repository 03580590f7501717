import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../.ci/changes/find-changes.ts';
import { stopping, type Waiver, waivers } from '../../../../.ci/changes/waivers.ts';

const today = '2026-11-30';
const change: Change = {
  stack: 'record',
  resource: 'Log',
  change: 'replaced',
  what: 'made again by KeySchema',
};
const waiver: Waiver = {
  stack: 'record',
  resource: 'Log',
  change: 'replaced',
  until: today,
  reason: 'nothing has been recorded in it yet, in any deployment',
};

describe('a waiver of a change', () => {
  it('GOV-04 lets the one change through that it names, until its last day', () => {
    expect(stopping([change], [], today)).toEqual(['record Log replaced: made again by KeySchema']);
    expect(stopping([change], [waiver], today)).toEqual([]);
  });

  it('GOV-04 that is over stops the change, and says so', () => {
    expect(stopping([change], [waiver], '2026-12-01')).toEqual([
      'record Log replaced: made again by KeySchema',
      'the waiver of Log (replaced) was over on 2026-11-30',
    ]);
  });

  it.each([
    { ...change, resource: 'Journal' },
    { ...change, stack: 'api' },
    { ...change, change: 'deleted' as const },
  ])('GOV-04 is for no other change: $stack $resource $change', (another) => {
    expect(stopping([another], [waiver], today)).toEqual([
      expect.stringContaining(another.what),
      'the waiver of Log (replaced) is needed no more',
    ]);
  });

  it('GOV-04 has to give a day and a reason', () => {
    expect(waivers.safeParse([waiver]).success).toBe(true);
    for (const wrong of [{ reason: 'meant' }, { until: 'soon' }, { change: 'renamed' }, { by: 'me' }])
      expect(waivers.safeParse([{ ...waiver, ...wrong }]).success).toBe(false);
  });
});
