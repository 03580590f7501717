import { describe, expect, it } from 'vitest';
import { exemptionsStream } from '../../../../domain/streams/exemptions/stream.ts';
import { hearers, outcomes } from '../../../support/two-schools.ts';
import { at, by, facts, granted, submit } from '../streams/exemptions/histories.ts';

describe('the same exemption at both schools', () => {
  const { now, today, streamId } = at();
  const context = { now, today, streamId, actor: by.applicant };

  it('S18 UNA-03 exemptions: are applied for at the infant school, refused as not in use at the primary school', () => {
    expect(outcomes(exemptionsStream, { command: submit(), facts, context })).toEqual([
      'ExemptionApplicationSubmitted',
      'ProcessNotInUse',
    ]);
  });
  it('UNA-03 an exemption is decided: who applied hears, and nobody else', () => {
    const applicant = { 'exemption-decided': ['person p-101'] };
    expect(hearers('exemptions', granted())).toEqual([applicant, applicant]);
  });
});
