import { describe, expect, it } from 'vitest';
import { dataBreachesStream as stream } from '../../../../../domain/streams/data-breaches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  assessedAs,
  authorityTold,
  closed,
  context,
  fellDue,
  informed,
  lost,
  mailedTo,
  notifiedAs,
  notReported,
  sent,
  words,
} from './histories.ts';

const close = { type: 'CloseDataBreach', words } as const;
const whole = [sent, assessedAs('likely'), authorityTold(true)];

describe('closing a data breach', () => {
  it('EML-05 refuses to close it before all three heard, and names which mail says so', () => {
    given(stream, whole).when(close, context).thenEvents(closed);
    for (const facts of [mailedTo('it-support', 'headteacher'), mailedTo('dpo'), mailedTo(), {}])
      given(stream, whole)
        .when(close, { ...context, facts })
        .thenRejected('NotAllHeard', 'EML-05');
    const other = {
      mailed: { notices: [{ notice: 'data-breach-report-fell-due', roles: ['dpo'] as const }] },
    };
    given(stream, whole)
      .when(close, { ...context, facts: other })
      .thenRejected('NotAllHeard', 'EML-05');
    expect(stream.factNeeds(close, 'db-1')).toEqual({
      mailed: { stream: 'notifications', id: 'data-breaches.db-1.1' },
    });
  });

  it('EML-05 counts who heard from somebody, where mail reaches nobody', () => {
    const facts = mailedTo('it-support', 'headteacher');
    given(stream, [...whole, notifiedAs('dpo')])
      .when(close, { ...context, facts })
      .thenEvents(closed);
    const hear = { type: 'RecordNotified', role: 'dpo', person: 'p-130', on: '2026-09-02' } as const;
    given(stream, [sent]).when(hear, context).thenEvents(notifiedAs('dpo'));
    given(stream, [sent, notifiedAs('dpo')])
      .when(hear, context)
      .thenRejected('AlreadyHeard');
    given(stream, [sent])
      .when({ ...hear, role: 'dsl' }, context)
      .thenRejected('NotToHear', 'EML-05');
    given(stream, [sent])
      .when(hear, { ...context, facts: { person: { kind: null } } })
      .thenRejected('PersonNotKnown');
  });

  it('EML-05 asks for those whom the school names, in their place', () => {
    const settings = { dataBreachRoute: ['headteacher' as const, { outside: 'trust-lawyer' }] };
    given(stream, whole)
      .when(close, { ...context, settings, facts: mailedTo('headteacher') })
      .thenEvents({ type: 'DataBreachClosed', data: { heard: ['headteacher'], words } });
  });

  it.each([
    ['NotAssessed', [sent, authorityTold(true)]],
    ['AuthorityUndecided', [sent, assessedAs('likely')]],
    ['AuthorityUndecided', [sent, assessedAs('likely'), authorityTold(false)]],
    ['AuthorityUndecided', [sent, assessedAs('unlikely'), notReported, assessedAs('likely')]],
    ['PeopleNotInformed', [sent, assessedAs('high'), authorityTold(true)]],
  ] as const)('EML-06 waits for what is missing: %s', (code, history) => {
    given(stream, history).when(close, context).thenRejected(code, 'EML-06');
  });

  it('EML-06 is over when nothing is missing, and stays over', () => {
    for (const history of [
      [lost, assessedAs('unlikely'), notReported],
      [lost, assessedAs('high'), fellDue, authorityTold(true), informed],
    ])
      given(stream, history).when(close, context).thenEvents(closed);
    given(stream, [...whole, closed])
      .when(close, context)
      .thenRejected('AlreadyClosed', 'EML-05');
    given(stream, [...whole, closed])
      .when({ type: 'ReportToAuthority', isComplete: true }, context)
      .thenRejected('AlreadyClosed');
  });
});

describe('whose own matter a data breach is', () => {
  it('EML-05 is who caused it, as corrected', () => {
    expect(stream.concernOf?.(given(stream, [sent]).state as never, 'db-1')).toMatchObject({
      people: ['p-401'],
    });
    expect(stream.concernOf?.(given(stream, [lost]).state as never, 'db-1')).toMatchObject({ people: [] });
    expect(stream.concernOf?.(given(stream, []).state as never, 'db-1')).toMatchObject({ people: [] });
  });
});
