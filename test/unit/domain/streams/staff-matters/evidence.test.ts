import { describe, expect, it } from 'vitest';
import { staffMattersStream as stream } from '../../../../../domain/streams/staff-matters/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { concluded, ended, misused, referred } from './histories.ts';

const evidenceOf = (...history: Parameters<typeof given>[1][number][]) =>
  stream.offers?.(given(stream, history).state, 'm-1').evidence;

describe('evidence of a matter of staff', () => {
  it('INC-14 is taken while the matter is open, by the rule of the incident that it came to light by, too', () => {
    expect(evidenceOf(misused())).toEqual({ refusal: null, hidden: null, incident: null });
    expect(evidenceOf(misused({ incident: 'i-1' }), referred)).toEqual({
      refusal: null,
      hidden: null,
      incident: 'i-1',
    });
  });

  it('INC-14 is not taken where there is no matter, or where it is closed', () => {
    expect(evidenceOf()).toMatchObject({ refusal: { code: 'NotRecorded' } });
    expect(evidenceOf(misused(), referred, concluded)).toMatchObject({ refusal: { code: 'MatterClosed' } });
  });
});

describe('what was said of a matter', () => {
  it('INC-14 EML-08 is kept with the procedure, and with the end of reading mail', () => {
    const words = 'As the procedure says.';
    const { state } = given(stream, [misused(), { ...referred, data: { ...referred.data, words } }]);
    expect(state).toMatchObject({ referral: { words, by: 2 }, ended: null });
    const stopped = given(stream, [misused(), { ...ended, data: { ...ended.data, words } }]);
    expect(stopped.state).toMatchObject({ ended: { words, by: 2 } });
  });
});
