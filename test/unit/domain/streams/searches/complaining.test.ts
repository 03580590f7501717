import { describe, it } from 'vitest';
import { searchesStream } from '../../../../../domain/streams/searches/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  complaint,
  concluded,
  decided,
  deleted,
  found,
  justified,
  nobody,
  primary,
  searched,
  started,
  under,
} from './histories.ts';

const begun = [justified(), searched({ by: 'p-401' })];
const raise = {
  type: 'RaiseComplaint' as const,
  about: { what: 'search' as const },
  complainant: 'p-451',
  complaint: 'Nobody had told us.',
};
const raised = complaint({ what: 'search' }, ['p-402', 'p-401']);
const head = ['p-400', 'headteacher'] as const;
const start = { type: 'StartComplaintProcedure' as const, complaint: 3, under };
const conclude = {
  type: 'ConcludeComplaint' as const,
  complaint: 3,
  outcome: 'not-upheld' as const,
  reasons: 'The reason was good.',
};

describe('a complaint', () => {
  it('SRC-05 records a complaint about a search as a ComplaintRaised, with whom it is about', () => {
    given(searchesStream, begun).when(raise, at(primary)).thenEvents(raised);
    given(searchesStream, begun)
      .when({ ...raise, complainant: undefined }, at(primary))
      .thenEvents({ ...raised, data: { ...raised.data, complainant: null } });
  });
  it('CMP-01 records a complaint about a deletion, and who decided and deleted', () => {
    const history = [...begun, found(), decided('delete'), deleted()];
    const about = { what: 'deletion' as const, deletion: 5 };
    given(searchesStream, history)
      .when({ ...raise, about }, at(primary))
      .thenEvents(complaint(about, ['p-402', 'p-410']));
    given(searchesStream, history.toSpliced(3, 1, decided('delete', null)))
      .when({ ...raise, about }, at(primary))
      .thenEvents(complaint(about, ['p-402']));
  });
  it('CMP-01 refuses one about a deletion that is not on record, and of whom nobody knows', () => {
    given(searchesStream, begun)
      .when({ ...raise, about: { what: 'deletion', deletion: 2 } }, at(primary))
      .thenRejected('DeletionNotKnown', 'CMP-01');
    given(searchesStream, begun)
      .when(raise, at(primary, undefined, { others: [nobody] }))
      .thenRejected('PersonNotKnown', 'SRC-01');
  });
  it('CMP-01 records under which procedure it is dealt with, once', () => {
    given(searchesStream, [...begun, raised])
      .when(start, at(primary, head))
      .thenEvents(started(3));
    given(searchesStream, [...begun, raised, started(3)])
      .when(start, at(primary, head))
      .thenNothing();
  });
  it('CMP-01 refuses a policy that is none on complaints, or not in force', () => {
    const edition = {
      edition: '2026',
      title: null,
      publishedOn: '2026-07-13',
      effectiveFrom: '2026-09-01T00:00:00.000Z',
      withdrawnFrom: null,
      entries: [{ id: 'behaviour', title: 'How pupils behave' }],
      lessons: [],
    };
    given(searchesStream, [...begun, raised])
      .when({ ...start, under: { ...under, policy: 'behaviour' } }, at(primary, head))
      .thenRejected('PolicyNotLinked', 'CMP-01');
    const linkedPolicies = { editions: [edition] };
    given(searchesStream, [...begun, raised])
      .when(start, at(primary, head, { linkedPolicies }))
      .thenRejected('PolicyNotLinked', 'CMP-01');
    const entries = [{ id: 'complaints', title: 'How to complain' }];
    given(searchesStream, [...begun, raised])
      .when(start, at(primary, head, { linkedPolicies: { editions: [{ ...edition, entries }] } }))
      .thenEvents(started(3));
  });
  it('SRC-05 CMP-01 records what came of it as a ComplaintConcluded', () => {
    given(searchesStream, [...begun, raised, started(3)])
      .when(conclude, at(primary, head))
      .thenEvents(concluded(3));
  });
  it('CMP-01 refuses to settle it to those whom it is about', () => {
    for (const person of ['p-402', 'p-401'])
      for (const command of [start, conclude])
        given(searchesStream, [...begun, raised, started(3)])
          .when(command, at(primary, [person, 'headteacher', 'dsl']))
          .thenRejected('SettledByAnother', 'CMP-01');
  });
  it('CMP-01 refuses to settle what is under no procedure, is settled, or was never raised', () => {
    given(searchesStream, [...begun, raised])
      .when(conclude, at(primary, head))
      .thenRejected('ProcedureRequired', 'CMP-01');
    for (const command of [start, conclude]) {
      given(searchesStream, [...begun, raised, started(3), concluded(3)])
        .when(command, at(primary, head))
        .thenRejected('ComplaintNotOpen', 'CMP-01');
      given(searchesStream, begun)
        .when(command, at(primary, head))
        .thenRejected('ComplaintNotOpen', 'CMP-01');
    }
  });
});
