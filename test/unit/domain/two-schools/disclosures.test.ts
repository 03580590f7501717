import { describe, expect, it } from 'vitest';
import { disclosuresStream as stream } from '../../../../domain/streams/disclosures/stream.ts';
import { fileTransfersStream } from '../../../../domain/streams/file-transfers/stream.ts';
import { both, dueDays } from '../../../support/two-schools.ts';
import { context, data } from '../streams/disclosures/histories.ts';
import { expected, school, sent } from '../streams/file-transfers/histories.ts';

describe('the same mail from both schools', () => {
  it('EML-03 files left open: secure mail: it is flagged at the infant school, the primary school names no way', () => {
    const send = { type: 'RecordSecureEmail' as const, ...data, means: 'open' as const };
    const isFlagged = both(({ settings: stated }) => {
      const settings = stream.settings(stated);
      const decided = stream.decider.decide(send, stream.initialState, { ...context, settings });
      return decided.ok ? decided.events : null;
    });
    expect(isFlagged).toMatchObject([[{ data: { isFlagged: true } }], [{ data: { isFlagged: false } }]]);
  });
});

describe('the same file that follows a pupil from both schools', () => {
  it('DPR-02 receipt of a child-protection file: falls due in ten days at the infant school, at no time that the primary school states', () => {
    const days = (name: string, history: readonly { readonly type: string; readonly data: object }[]) =>
      dueDays(fileTransfersStream as never, name, { history, streamId: 'ft-1', school });
    expect(days('file-receipt', [expected, sent])).toEqual([['2026-09-27'], []]);
    expect(days('file-transfer', [expected])).toEqual([['2026-09-22'], ['2026-09-22']]);
  });
});
