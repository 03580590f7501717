import { describe, expect, it } from 'vitest';
import { noticeSettings } from '../../../../../domain/kernel/notice-settings.ts';
import { authorisationDeadlines } from '../../../../../domain/streams/authorisations/deadlines.ts';
import { authorisationsStream } from '../../../../../domain/streams/authorisations/stream.ts';
import { fold, given } from '../../../../support/scenario.ts';
import {
  agreed,
  at,
  decided,
  discussed,
  ended,
  facts,
  head,
  holding,
  named,
  office,
  on,
  restored,
  restricted,
  takenBack,
  trainee,
  withdrawn,
} from './histories.ts';

const correct = (corrects: number, changes: object) => ({
  type: 'CorrectAuthorisation' as const,
  corrects,
  changes,
  reason: 'A slip.',
});
const corrected = (corrects: number, changes: object) => {
  const { type: _, ...data } = correct(corrects, changes);
  return { type: 'AuthorisationCorrected' as const, data };
};
const folded = (...history: readonly { readonly type: string; readonly data: object }[]) =>
  fold(authorisationsStream.decider, history);

describe('a correction of what was authorised', () => {
  it('PUB-07 NET-07 puts right a name, an agreement and a talk, each in what it says', () => {
    given(authorisationsStream, [named()])
      .when(correct(1, { scope: 'manage' }), at())
      .thenEvents(corrected(1, { scope: 'manage' }));
    expect(folded(named(), corrected(1, { scope: 'manage', until: '2026-12-18' })).social).toMatchObject([
      { scope: 'manage', from: '2026-09-07', until: '2026-12-18' },
    ]);
    given(authorisationsStream, [discussed(), agreed()])
      .when(correct(2, { until: '2026-11-27' }), at(head, trainee))
      .thenEvents(corrected(2, { until: '2026-11-27' }));
    expect(folded(discussed(), agreed(), corrected(2, { until: '2026-11-27' })).trainee).toMatchObject([
      { from: '2026-09-07', until: '2026-11-27' },
    ]);
    given(authorisationsStream, [discussed()])
      .when(correct(1, { equipment: 'tablet' }), at(head, trainee))
      .thenEvents(corrected(1, { equipment: 'tablet' }));
    expect(folded(discussed(), corrected(1, { equipment: 'tablet' })).discussions).toMatchObject([
      { equipment: 'tablet', on: '2026-09-07' },
    ]);
    given(authorisationsStream, [named()]).when(correct(1, {}), at()).thenNothing();
  });
  it('PUB-07 NET-07 puts right each day that it names, and nothing beside it', () => {
    const videos = { account: 'school-videos' };
    given(authorisationsStream, [named(), named(videos)])
      .when(correct(1, { from: '2026-09-08', until: '2026-10-09' }), at())
      .thenEvents(corrected(1, { from: '2026-09-08', until: '2026-10-09' }));
    expect(folded(named(), named(videos), corrected(1, { from: '2026-09-08' })).social).toMatchObject([
      { from: '2026-09-08' },
      { from: '2026-09-07' },
    ]);
    given(authorisationsStream, [discussed(), agreed()])
      .when(correct(2, { from: '2026-09-14' }), at(head, trainee))
      .thenEvents(corrected(2, { from: '2026-09-14' }));
    given(authorisationsStream, [discussed(), agreed(), discussed('2026-09-06')])
      .when(correct(3, { on: '2026-09-05' }), at(head, trainee))
      .thenEvents(corrected(3, { on: '2026-09-05' }));
    // The first talk was on that day already.
    given(authorisationsStream, [discussed(), agreed(), discussed('2026-09-06')])
      .when(correct(3, { on: '2026-09-07' }), at(head, trainee))
      .thenRejected('OnRecordAlready' as never, 'GOV-04');
  });
  it('PUB-07 refuses a correction by which the same would stand twice, or would end before it begins', () => {
    const tried = (other: object, ...more: readonly ReturnType<typeof takenBack>[]) =>
      given(authorisationsStream, [named(other), named({ scope: 'manage' }), ...more]).when(
        correct(2, { scope: 'post' }),
        at(),
      );
    tried({}).thenRejected('AlreadyAuthorised', 'PUB-07');
    tried({ until: '2026-12-18' }).thenRejected('AlreadyAuthorised');
    tried({ account: 'school-videos' }).thenEvents(corrected(2, { scope: 'post' }));
    tried({}, takenBack()).thenEvents(corrected(2, { scope: 'post' }));
    given(authorisationsStream, [named(), named({ scope: 'manage' })])
      .when(correct(2, { scope: 'manage', until: '2026-12-18' }), at())
      .thenEvents(corrected(2, { scope: 'manage', until: '2026-12-18' }));
    given(authorisationsStream, [named({ until: '2026-10-09' })])
      .when(correct(1, { from: '2026-10-10' }), at())
      .thenRejected('PeriodNotAhead', 'PUB-07');
  });
  it('PUB-07 refuses it of what is over, of a talk that an agreement rests on, and of another thing', () => {
    given(authorisationsStream, [named(), takenBack()])
      .when(correct(1, { scope: 'manage' }), at())
      .thenRejected('CorrectionNotPossible', 'PUB-07');
    given(authorisationsStream, [discussed(), agreed(), ended()])
      .when(correct(2, { until: '2026-11-27' }), at(head, trainee))
      .thenRejected('CorrectionNotPossible');
    given(authorisationsStream, [discussed(), agreed()])
      .when(correct(1, { on: '2026-09-06' }), at(head, trainee))
      .thenRejected('CorrectionNotPossible');
    given(authorisationsStream, [named()])
      .when(correct(1, { on: '2026-09-06' }), at())
      .thenRejected('CorrectionNotPossible');
    for (const history of [[], [named()], [discussed()], [discussed(), agreed()]])
      given(authorisationsStream, history)
        .when(correct(9, {}), at(head, trainee))
        .thenRejected('CorrectionNotPossible');
  });
  it('PUB-07 refuses it by who could not have named, and NET-07 refuses days outside the placement', () => {
    given(authorisationsStream, [named()])
      .when(correct(1, { scope: 'manage' }), at(office))
      .thenRejected('HeadteacherRequired');
    given(authorisationsStream, [discussed(), agreed()])
      .when(correct(2, { until: '2027-01-08' }), at(head, trainee))
      .thenRejected('PeriodNotCovered');
  });
});

describe('the end of what was authorised', () => {
  it('PUB-07 NET-07 falls due on its last day, or with the work or placement that it rests on', () => {
    const [deadline] = authorisationDeadlines;
    const state = folded(named(), discussed(), agreed({ discussion: 2 }));
    const known = facts(
      holding('staff', '2026-09-01', '2026-10-23'),
      holding('trainee', '2026-09-07', '2026-12-04'),
    );
    const dues = (person: object) =>
      deadline?.duesOf(state, { streamId: 'p-101', facts: { person } } as never).map((due) => ({ ...due }));
    expect(dues(known.person ?? {})).toMatchObject([
      { dueOn: '2026-10-23', cycle: '1.2026-10-23' },
      { dueOn: '2026-12-04', cycle: '3.2026-12-04' },
    ]);
    expect(deadline?.duesOf(state, { streamId: 'p-101', facts: {} } as never)).toEqual([]);
    expect(deadline?.factNeeds(state, 'p-101')).toEqual({ person: { stream: 'people', id: 'p-101' } });
    for (const history of [[], [named(), takenBack()]])
      expect(deadline?.factNeeds(folded(...history), 'p-101')).toEqual({});
    expect(deadline?.command({} as never)).toEqual({ type: 'EndWithCapacity' });
    expect(deadline?.recipients({} as never, noticeSettings({}))).toEqual([{ role: 'headteacher' }]);
  });
  it('PUB-07 NET-07 ends what is over and leaves what is not', () => {
    const history = [named({ until: '2026-10-09' }), discussed(), agreed({ discussion: 2 })];
    const known = facts(...(trainee.person?.roles ?? []), holding('staff'));
    given(authorisationsStream, history)
      .when({ type: 'EndWithCapacity' }, on('2026-10-10', known))
      .thenEvents(decided(takenBack('period-over', {})));
  });
});

describe('who hears of it', () => {
  const heard = (event: { readonly type: string; readonly data: object }) =>
    authorisationsStream
      .notices({ ...event, streamId: 'p-101', actor: 'p-1' } as never, noticeSettings({}))
      .map(({ notice, recipients }) => [notice, ...recipients]);
  const person = { person: 'p-101' };
  it('ACC-09 PUB-07 NET-07 tells whom it is about, and IT support of accounts', () => {
    for (const event of [withdrawn, restricted, restored])
      expect(heard(event)).toEqual([['personal-use-changed', person]]);
    expect(heard(named())).toEqual([['social-account-authorised', person, { role: 'it-support' }]]);
    expect(heard(named({ scope: 'manage' }))).toHaveLength(1);
    expect(heard(takenBack())).toEqual([['social-account-revoked', person, { role: 'it-support' }]]);
    expect(heard(agreed())).toEqual([['trainee-device-agreed', person]]);
    expect(heard(ended())).toEqual([['trainee-device-ended', person]]);
    expect(heard(discussed())).toEqual([]);
  });
});
