import { describe, expect, it } from 'vitest';
import { disclosuresStream as stream } from '../../../../domain/streams/disclosures/stream.ts';
import { both } from '../../../support/two-schools.ts';
import { context, data } from '../streams/disclosures/histories.ts';

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
