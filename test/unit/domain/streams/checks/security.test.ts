import { describe, expect, it } from 'vitest';
import { checksStream } from '../../../../../domain/streams/checks/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  checked,
  complete,
  deadlineOf,
  duesIn,
  expected,
  fell,
  on,
  raised,
  record,
  resolved,
  settings,
} from './histories.ts';

const nobody = { facts: { people: [{ kind: null }] } };

describe('a whole security check', () => {
  it('MON-02 records who made it, and each finding as an event of its own', () => {
    const findings = [
      { severity: 'high' as const, words: 'Two tablets are out of date.' },
      { severity: 'low' as const, words: 'A cupboard is open.' },
    ];
    given(checksStream, [])
      .when(complete({ findings }), on('2026-09-04'))
      .thenEvents(
        checked('2026-09-04', 2),
        ...findings.map((one) => ({
          type: 'SecurityFindingRaised' as const,
          data: { on: '2026-09-04', ...one },
        })),
      );
    given(checksStream, [])
      .when(complete({ on: undefined, checkedBy: 'p-451' }), on('2026-09-05'))
      .thenEvents({
        type: 'SecurityCheckCompleted',
        data: { on: '2026-09-05', checkedBy: 'p-451', findings: 0 },
      });
  });
  it('MON-02 refuses a second one of a day, and takes the same again for nothing', () => {
    given(checksStream, [checked()]).when(complete(), on('2026-09-04')).thenNothing();
    given(checksStream, [checked()])
      .when(complete({ checkedBy: 'p-451' }), on('2026-09-04'))
      .thenRejected('AlreadyRecorded', 'MON-02');
    given(checksStream, [])
      .when(complete({ checkedBy: 'p-999' }), on('2026-09-04', 'security', nobody))
      .thenRejected('PersonNotKnown');
  });
  it('MON-02 keeps a finding open until it is safe, once', () => {
    const resolve = {
      type: 'ResolveSecurityFinding' as const,
      finding: 2,
      words: 'sealed',
      on: '2026-09-09',
    };
    const found = [checked('2026-09-04', 1), raised()];
    given(checksStream, found)
      .when(resolve, on('2026-09-09'))
      .thenEvents(resolved(2) as never);
    given(checksStream, [...found, resolved(2)])
      .when(resolve, on('2026-09-10'))
      .thenRejected('AlreadyResolved', 'MON-02');
    given(checksStream, found)
      .when({ ...resolve, finding: 1 }, on('2026-09-10'))
      .thenRejected('FindingUnknown');
    given(checksStream, found)
      .when({ ...resolve, on: '2026-09-03' }, on('2026-09-10'))
      .thenRejected('OccurredTooEarly' as never);
    const raise = {
      type: 'RaiseSecurityFinding' as const,
      severity: 'low' as const,
      words: 'sealed',
      on: undefined,
    };
    given(checksStream, found).when(raise, on('2026-09-10')).thenEvents(raised('low', '2026-09-10'));
  });
  it('MON-02 refuses what is of another kind of check, or of none', () => {
    given(checksStream, []).when(complete(), on('2026-09-04', 'access-rights')).thenRejected('CheckMismatch');
    given(checksStream, []).when(complete(), on('2026-09-04', 'fire-drill')).thenRejected('CheckUnknown');
    given(checksStream, []).when(complete(), on('2026-09-04', 'blog')).thenRejected('CheckUnknown');
  });
});

describe('S09 the interval of a whole security check', () => {
  it('MON-02 is due fourteen days after the last one, and never where the policy has no number', () => {
    expect(duesIn('security-check', [checked()])).toEqual([['security.1.2026-09-18', '2026-09-18']]);
    expect(duesIn('security-check', [checked(), checked('2026-09-21')])).toEqual([
      ['security.2.2026-10-05', '2026-10-05'],
    ]);
    expect(duesIn('security-check', [checked('2026-09-21'), checked()])).toEqual([
      ['security.1.2026-10-05', '2026-10-05'],
    ]);
    expect(duesIn('security-check', [checked()], { ...settings, securityCheck: null })).toEqual([]);
    expect(duesIn('security-check', [])).toEqual([]);
  });
  it('MON-02 falls due once on the day after', () => {
    const cycle = 'security.1.2026-09-18';
    const fallen = fell('SecurityCheckFellDue', 1, '2026-09-18');
    given(checksStream, [checked()]).when(record(cycle), on('2026-09-18')).thenNothing();
    given(checksStream, [checked()]).when(record(cycle), on('2026-09-19')).thenEvents(fallen);
    given(checksStream, [checked(), fallen]).when(record(cycle), on('2026-09-20')).thenNothing();
    given(checksStream, [checked(), checked('2026-09-17')])
      .when(record(cycle), on('2026-09-19'))
      .thenNothing();
    given(checksStream, [checked()]).when(record('fire.1.2026-09-18'), on('2026-09-19')).thenNothing();
    given(checksStream, [checked()])
      .when(record(cycle), on('2026-09-19', 'security', { facts: {} }))
      .thenNothing();
  });
  it('MON-02 falls due also where it was expected and never made', () => {
    const expect_ = { type: 'ExpectCheck' as const, from: '2026-09-01' };
    given(checksStream, []).when(expect_, on('2026-09-01')).thenEvents(expected('security'));
    given(checksStream, [])
      .when({ ...expect_, from: undefined }, on('2026-09-01'))
      .thenEvents(expected('security'));
    given(checksStream, [expected('security')])
      .when(expect_, on('2026-09-02'))
      .thenNothing();
    given(checksStream, [checked()]).when(expect_, on('2026-09-05')).thenNothing();
    expect(duesIn('security-check', [expected('security')])).toEqual([
      ['security.1.2026-09-15', '2026-09-15'],
    ]);
  });
  it('MON-02 reminds IT support, and once it is overdue those who answer for it', () => {
    const deadline = deadlineOf('security-check');
    const due = { dueOn: '2026-09-18', cycle: 'security.1.2026-09-18', about: null, hasFallenDue: false };
    const silent = { checkOverdueRoute: null } as never;
    expect(deadline?.recipients(due, silent)).toEqual([{ role: 'it-support' }]);
    expect(deadline?.recipients({ ...due, hasFallenDue: true }, silent)).toEqual([
      { role: 'it-support' },
      { role: 'headteacher' },
      { role: 'dsl' },
    ]);
    expect(deadline?.line(due)).toContain('2026-09-18');
    expect(deadline?.command(due)).toEqual(record(due.cycle));
  });
});

describe('a slip in a check', () => {
  const correct = (corrects: number, changes: object, more: object = {}) => ({
    type: 'CorrectCheck' as const,
    corrects,
    changes,
    reason: 'A slip.',
    ...more,
  });
  it('MON-02 is put right by the rule of what it was', () => {
    const command = correct(1, { on: '2026-09-03' });
    const { type: _, ...data } = command;
    given(checksStream, [checked()])
      .when(command, on('2026-09-05'))
      .thenEvents({ type: 'CheckCorrected', data });
    const both = [checked(), checked('2026-09-03')];
    given(checksStream, both).when(command, on('2026-09-05')).thenRejected('AlreadyRecorded');
    expect(duesIn('security-check', [checked(), { type: 'CheckCorrected', data }])).toEqual([
      ['security.1.2026-09-17', '2026-09-17'],
    ]);
  });
  it('MON-02 refuses fields that the event has not, and what is no event of a check', () => {
    const found = [checked('2026-09-04', 1), raised(), resolved(2)];
    for (const command of [
      correct(1, { removed: 2 }),
      correct(1, {}, { words: 'More.' }),
      correct(2, { removed: 2 }),
      correct(9, { on: '2026-09-03' }),
    ])
      given(checksStream, found).when(command, on('2026-09-10')).thenRejected('CorrectionNotPossible');
    given(checksStream, found).when(correct(2, {}), on('2026-09-10')).thenNothing();
  });
  it('MON-02 puts a finding right, and how it was settled', () => {
    const found = [checked('2026-09-04', 1), raised(), resolved(2)];
    const corrected = (corrects: number, changes: object, words?: string) => ({
      type: 'CheckCorrected',
      data: { corrects, changes, reason: 'sealed', ...(words === undefined ? {} : { words }) },
    });
    const { findings } = given(checksStream, [
      ...found,
      corrected(2, { severity: 'low' }, 'other'),
      corrected(3, { on: '2026-09-08' }),
    ]).state;
    expect(findings).toEqual([
      {
        by: 2,
        on: '2026-09-04',
        severity: 'low',
        words: 'other',
        resolved: { by: 3, on: '2026-09-08', words: 'sealed' },
      },
    ]);
    given(checksStream, found)
      .when(correct(3, { on: '2026-09-08' }), on('2026-09-10'))
      .thenEvents({
        type: 'CheckCorrected',
        data: { corrects: 3, changes: { on: '2026-09-08' }, reason: 'A slip.' },
      });
  });
  it('MON-02 keeps findings that are open, however many are settled', () => {
    const settled = Array.from({ length: 70 }, (_, index) => [raised('low'), resolved(2 * index + 2)]).flat();
    const { findings } = given(checksStream, [raised(), ...settled, raised('medium')]).state;
    expect(findings).toHaveLength(60);
    expect(findings.filter((one) => one.resolved === null).map(({ severity }) => severity)).toEqual([
      'high',
      'medium',
    ]);
  });
  it('MON-02 refuses more open findings than can be kept in sight', () => {
    const open = Array.from({ length: 60 }, () => raised('low'));
    const raise = { type: 'RaiseSecurityFinding' as const, severity: 'low' as const, words: 'sealed' };
    given(checksStream, open).when(raise, on('2026-09-10')).thenRejected('TooManyOpen', 'MON-02');
    given(checksStream, open)
      .when(complete({ findings: [{ severity: 'low', words: 'One more.' }] }), on('2026-09-10'))
      .thenRejected('TooManyOpen');
    given(checksStream, open).when(complete(), on('2026-09-10')).thenEvents(checked());
  });
});
