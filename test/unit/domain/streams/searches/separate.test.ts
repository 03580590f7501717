import { describe, expect, it } from 'vitest';
import { searchesStream } from '../../../../../domain/streams/searches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  complaint,
  concluded,
  considered,
  decided,
  deleted,
  found,
  justified,
  primary,
  proposed,
  retained,
  searched,
  started,
  toldPolice,
  under,
} from './histories.ts';

const begun = [justified(), searched()];
const two = [...begun, found(), found('bullying')];
const dsl = ['p-410', 'staff', 'dsl'] as const;
const head = ['p-400', 'headteacher'] as const;

describe('each thing that was found', () => {
  it('SRC-02 SRC-03 is decided on, kept and deleted by itself', () => {
    const { state } = given(searchesStream, [
      ...two,
      proposed('delete', 4),
      decided('retain', 'p-410', 3),
      retained,
      decided('delete', 'p-410', 4),
      deleted(null, 4),
    ]);
    expect(state).toMatchObject({
      status: 'searched',
      materials: [
        { by: 3, kind: 'violence', decision: { outcome: 'retain' }, retained: { by: 7 }, deleted: null },
        { by: 4, kind: 'bullying', decision: { outcome: 'delete' }, retained: null, deleted: { by: 9 } },
      ],
    });
  });
  it('SRC-03 is complained about by the number of its deletion', () => {
    const history = [
      ...two,
      decided('delete', null, 3),
      decided('delete', 'p-410', 4),
      deleted(null, 3),
      deleted(null, 4),
    ];
    const raise = (deletion: number) => ({
      type: 'RaiseComplaint' as const,
      about: { what: 'deletion' as const, deletion },
      complainant: 'p-451',
      complaint: 'Nobody had told us.',
    });
    given(searchesStream, history)
      .when(raise(8), at(primary))
      .thenEvents(complaint({ what: 'deletion', deletion: 8 }, ['p-402', 'p-410']));
    given(searchesStream, history.slice(0, -1))
      .when(raise(8), at(primary))
      .thenRejected('DeletionNotKnown', 'CMP-01');
  });
  it.each(['illegal', 'intimate-image'] as const)(
    'INC-10 makes the police a matter of the lead: %s',
    (kind) => {
      const consider = { type: 'ConsiderPolice' as const, decision: 'report' as const, reasons: 'A crime.' };
      for (const materials of [[found(kind, true)], [found(), found(kind, true)]]) {
        given(searchesStream, [...begun, ...materials])
          .when(consider, at(primary, head))
          .thenRejected('PoliceConsidererRequired', 'SRC-02');
        given(searchesStream, [...begun, ...materials])
          .when(consider, at(primary, dsl))
          .thenEvents({
            ...considered('report'),
            data: { ...considered('report').data, reasons: 'A crime.' },
          });
      }
    },
  );
  it('INC-10 that the police were told of is no longer decided not to be told, and may be again', () => {
    const history = [...two, decided('report'), considered('report'), toldPolice];
    const consider = { type: 'ConsiderPolice' as const, reasons: 'It may be a crime.' };
    given(searchesStream, history)
      .when({ ...consider, decision: 'no-report' }, at(primary, dsl))
      .thenRejected('DispositionCarriedOut', 'SRC-02');
    given(searchesStream, history)
      .when({ ...consider, decision: 'report' }, at(primary, dsl))
      .thenEvents(considered('report'));
    given(searchesStream, history.slice(0, -1))
      .when({ ...consider, decision: 'no-report' }, at(primary, dsl))
      .thenEvents(considered('no-report'));
  });
});

describe('each complaint', () => {
  const raised = complaint({ what: 'search' }, ['p-402']);
  const both = [...begun, raised, { ...raised, data: { ...raised.data, against: ['p-401'] } }];
  const conclude = (number: number) => ({
    type: 'ConcludeComplaint' as const,
    complaint: number,
    outcome: 'not-upheld' as const,
    reasons: 'The reason was good.',
  });
  it('CMP-01 is under a procedure of its own, and is settled by itself', () => {
    given(searchesStream, [...both, started(4)])
      .when(conclude(3), at(primary, head))
      .thenRejected('ProcedureRequired', 'CMP-01');
    const { state } = given(searchesStream, [...both, started(4), concluded(4)]);
    expect(state).toMatchObject({ complaints: [{ outcome: null }, { outcome: 'not-upheld' }] });
    given(searchesStream, [...both, started(3)])
      .when(conclude(3), at(primary, ['p-401', 'headteacher']))
      .thenEvents({ ...concluded(3), data: { ...concluded(3).data, concludedBy: 'p-401' } });
  });
  it('CMP-01 is under any policy where the school names none, and keeps no list of policies', () => {
    const start = { type: 'StartComplaintProcedure' as const, complaint: 3, under };
    const any = { ...primary, complaintPolicies: null };
    for (const facts of [{}, { linkedPolicies: { editions: [] } }])
      given(searchesStream, both)
        .when(start, at(any, head, facts))
        .thenEvents(started(3));
  });
});

describe('each parent', () => {
  it('SRC-01 is told in one way and in another, and each is on record', () => {
    const told = { type: 'ParentInformed', data: { parent: 'p-451', how: 'phone' } } as const;
    for (const other of [{ parent: 'p-451', how: 'letter' as const }, { how: 'phone' as const }])
      given(searchesStream, [...begun, told])
        .when({ type: 'InformParent', ...other }, at(primary))
        .thenEvents({ type: 'ParentInformed', data: { parent: null, ...other } });
    expect(
      searchesStream.facts.needsOfState?.(
        { type: 'InformParent', how: 'phone' },
        given(searchesStream, begun).state,
        'se-1',
        'larkfield-infant',
      ),
    ).toEqual({});
  });
});
