import { describe, it } from 'vitest';
import { staffMattersStream as stream } from '../../../../../domain/streams/staff-matters/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { authorised, context, ended, misused, noSettings, person } from './histories.ts';

const authorise = {
  type: 'AuthoriseEmailMonitoring' as const,
  person: 'p-402',
  from: '2026-09-03',
  until: '2026-09-17',
  words: 'sealed',
};
const end = { type: 'EndEmailMonitoring' as const, on: '2026-09-03' };

describe('reading somebody’s mail', () => {
  it('EML-08 is a decision of somebody who is named, with a reason, for some days', () => {
    given(stream, []).when(authorise, context).thenEvents(authorised());
    given(stream, [])
      .when({ ...authorise, until: '2026-09-03' }, context)
      .thenEvents(authorised({ until: '2026-09-03' }));
    const ofHead = { ...context, facts: { person: person('headteacher') } };
    given(stream, [])
      .when(authorise, ofHead)
      .thenEvents(authorised({ heldBy: 'executive' }));
    given(stream, [authorised()]).when(authorise, context).thenRejected('AlreadyRecorded');
  });

  it('EML-08 refuses it without a reason, and where the policy does not say that mail may be read', () => {
    given(stream, [])
      .when({ ...authorise, words: '' }, context)
      .thenRejected('ReasonRequired', 'EML-08');
    given(stream, [])
      .when(authorise, { ...context, settings: noSettings })
      .thenRejected('ProcessNotInUse', 'EML-08');
  });

  it('EML-08 refuses whose mail it is, whom nobody knows, and days that are over or the wrong way round', () => {
    const own = { ...context, actor: { person: 'p-402', roles: ['headteacher'] } };
    given(stream, []).when(authorise, own).thenRejected('OwnMail', 'EML-08');
    given(stream, [])
      .when(authorise, { ...context, facts: {} })
      .thenRejected('PersonNotKnown', 'EML-08');
    given(stream, [])
      .when({ ...authorise, from: '2026-09-18' }, context)
      .thenRejected('PeriodMismatch', 'EML-08');
    given(stream, [])
      .when({ ...authorise, from: '2026-09-02' }, context)
      .thenRejected('OccurredTooEarly' as never, 'EML-08');
  });

  it('EML-08 ends once, before the last day that was set', () => {
    given(stream, [authorised()]).when(end, context).thenEvents(ended);
    given(stream, [authorised(), ended]).when(end, context).thenRejected('MatterClosed', 'INC-14');
    given(stream, [misused()]).when(end, context).thenRejected('NotRecorded');
    given(stream, [authorised()])
      .when({ ...end, on: '2026-09-02' }, context)
      .thenRejected('OccurredTooEarly' as never, 'EML-08');
  });
});
