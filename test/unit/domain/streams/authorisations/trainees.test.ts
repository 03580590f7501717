import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorisationsStream } from '../../../../../domain/streams/authorisations/stream.ts';
import { forAll } from '../../../../support/for-all.ts';
import { given } from '../../../../support/scenario.ts';
import {
  agree,
  agreed,
  at,
  decided,
  discuss,
  discussed,
  end,
  ended,
  facts,
  head,
  holding,
  office,
  on,
  settings,
  staff,
  TODAY,
  trainee,
} from './histories.ts';

const by = (actor = head, known = trainee) => at(actor, known);

describe('a trainee’s own device', () => {
  it('NET-07 is talked about with the headteacher, then agreed for planning and assessment, and ended', () => {
    given(authorisationsStream, []).when(discuss, by()).thenEvents(decided(discussed()));
    given(authorisationsStream, [discussed()]).when(agree(), by()).thenEvents(decided(agreed()));
    given(authorisationsStream, [discussed(), agreed()]).when(end, by()).thenEvents(decided(ended()));
  });
  it('NET-07 refuses an agreement before the talk, or after one about other equipment or another placement', () => {
    given(authorisationsStream, []).when(agree(), by()).thenRejected('DiscussionRequired', 'NET-07');
    given(authorisationsStream, [discussed('2026-09-07', 'tablet')])
      .when(agree(), by())
      .thenRejected('DiscussionRequired');
    const second = facts(holding('trainee', '2025-09-01', '2025-12-19'), ...(trainee.person?.roles ?? []));
    given(authorisationsStream, [discussed('2025-09-08')])
      .when(agree(), by(head, second))
      .thenRejected('DiscussionRequired', 'NET-07');
  });
  it('NET-07 refuses a talk of an earlier placement, its last day among it', () => {
    const second = facts(holding('trainee', '2025-09-01', '2025-12-19'), ...(trainee.person?.roles ?? []));
    const tried = (day: string) =>
      given(authorisationsStream, [discussed(day)]).when(agree(), by(head, second));
    tried('2025-12-19').thenRejected('DiscussionRequired', 'NET-07');
    tried('2025-12-20').thenEvents(decided(agreed()));
  });
  it('NET-07 is talked about and agreed for each equipment by itself', () => {
    const both = [discussed(), discussed(TODAY, 'tablet')];
    given(authorisationsStream, [discussed()])
      .when({ ...discuss, equipment: 'tablet' }, by())
      .thenEvents(decided(discussed(TODAY, 'tablet')));
    given(authorisationsStream, [discussed('2026-09-06')])
      .when(discuss, by())
      .thenEvents(decided(discussed()));
    given(authorisationsStream, [...both, agreed()])
      .when(agree({ equipment: 'tablet' }), by())
      .thenEvents(decided(agreed({ equipment: 'tablet', discussion: 2 })));
    given(authorisationsStream, [discussed(), agreed(), ended()])
      .when(agree(), by())
      .thenEvents(decided(agreed()));
  });
  it('NET-07 names the purposes that were asked for, each once', () => {
    const purposes = [
      [['assessment'], ['assessment']],
      [
        ['assessment', 'planning', 'assessment'],
        ['planning', 'assessment'],
      ],
    ] as const;
    for (const [asked, kept] of purposes)
      given(authorisationsStream, [discussed()])
        .when(agree({ purposes: asked }), by())
        .thenEvents(decided(agreed({ purposes: kept })));
  });
  it('NET-07 refuses other purposes, children in the room, and a phone', () => {
    const tried = (changes: object, history = [discussed()]) =>
      given(authorisationsStream, history).when(agree(changes), by());
    tried({ purposes: ['planning', 'teaching'] }).thenRejected('PurposeNotAllowed', 'NET-07');
    tried({ childrenPresent: true }).thenRejected('NotWithChildren', 'NET-07');
    tried({ equipment: 'phone' }, [discussed('2026-09-07', 'phone')]).thenRejected(
      'KindNotAllowed',
      'NET-07',
    );
  });
  it('NET-07 refuses days outside the placement, and whoever is no trainee', () => {
    const tried = (changes: object) => given(authorisationsStream, [discussed()]).when(agree(changes), by());
    tried({ until: '2026-12-19' }).thenRejected('PeriodNotCovered', 'NET-07');
    tried({ from: '2026-09-06' }).thenRejected('PeriodNotCovered');
    tried({ from: '2026-10-09', until: '2026-10-02' }).thenRejected('PeriodNotCovered');
    given(authorisationsStream, []).when(discuss, by(head, staff)).thenRejected('TraineeRequired', 'NET-07');
    given(authorisationsStream, [discussed()]).when(agree(), by(head, staff)).thenRejected('TraineeRequired');
  });
  it('NET-07 is agreed for one day, and until its last day is over, in a placement without an end', () => {
    const open = facts(holding('trainee', TODAY));
    const day = { from: TODAY, until: TODAY };
    const tried = (today: string) =>
      given(authorisationsStream, [discussed()]).when(agree(day), at(head, open, { today }));
    tried(TODAY).thenEvents(decided(agreed(day)));
    tried('2026-09-08').thenRejected('PeriodNotCovered', 'NET-07');
  });
  it('NET-07 refuses others than the headteacher, the headteacher’s own, and where nothing is agreed', () => {
    for (const command of [discuss, agree(), end])
      given(authorisationsStream, [discussed(), agreed()])
        .when(command, by(office))
        .thenRejected('HeadteacherRequired', 'NET-07');
    const self = { person: 'p-101', roles: ['headteacher'] };
    given(authorisationsStream, []).when(discuss, by(self)).thenRejected('ConflictOfInterest', 'NET-07');
    const elsewhere = at(head, trainee, { settings: { ...settings, traineeDevices: null } });
    given(authorisationsStream, []).when(discuss, elsewhere).thenRejected('ProcessNotInUse', 'NET-07');
    given(authorisationsStream, [discussed()]).when(agree(), elsewhere).thenRejected('ProcessNotInUse');
  });
  it('NET-07 is recorded once for the same again; ending needs what stands, and a reason', () => {
    given(authorisationsStream, [discussed()]).when(discuss, by()).thenNothing();
    given(authorisationsStream, [discussed(), agreed()]).when(agree(), by()).thenNothing();
    for (const other of [{ until: '2026-11-27' }, { from: '2026-09-08' }])
      given(authorisationsStream, [discussed(), agreed()])
        .when(agree(other), by())
        .thenRejected('AlreadyAuthorised', 'NET-07');
    given(authorisationsStream, [discussed(), agreed()])
      .when({ ...end, reason: '' }, by())
      .thenRejected('ReasonRequired', 'NET-07');
    given(authorisationsStream, [discussed()]).when(end, by()).thenRejected('NotAuthorised', 'NET-07');
    given(authorisationsStream, [discussed(), agreed(), ended()]).when(end, by()).thenNothing();
  });
  it('NET-07 ends with the placement', () => {
    const endWith = { type: 'EndWithCapacity' as const };
    const until = agreed({ until: '2026-12-18' });
    given(authorisationsStream, [discussed(), until])
      .when(endWith, on('2026-12-19', trainee))
      .thenEvents(decided(ended('period-over', {})));
    const shorter = facts(holding('trainee', '2026-09-07', '2026-11-27'));
    given(authorisationsStream, [discussed(), until])
      .when(endWith, on('2026-11-28', shorter))
      .thenEvents(decided(ended('capacity-over', {})));
  });
  it('NET-07 is agreed for nothing else, whatever is asked for', () => {
    const words = fc.constantFrom('planning', 'assessment', 'teaching', 'games');
    const asked = fc.record({
      purposes: fc.array(words, { minLength: 1, maxLength: 4 }),
      childrenPresent: fc.boolean(),
      equipment: fc.constantFrom('laptop', 'tablet', 'phone'),
    });
    forAll(asked, (changes) => {
      const history = (['laptop', 'tablet', 'phone'] as const).map((one) => discussed('2026-09-07', one));
      const { state } = given(authorisationsStream, history);
      const decision = authorisationsStream.decider.decide(agree(changes) as never, state, by());
      const isAllowed =
        !changes.childrenPresent &&
        changes.equipment !== 'phone' &&
        changes.purposes.every((one) => one === 'planning' || one === 'assessment');
      expect(decision.ok).toBe(isAllowed);
    });
  });
});
