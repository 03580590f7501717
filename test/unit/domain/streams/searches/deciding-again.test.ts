import { describe, it } from 'vitest';
import { searchesStream } from '../../../../../domain/streams/searches/stream.ts';
import type { DispositionOutcome } from '../../../../../events/catalogue/search-forms.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  considered,
  corrected,
  decided,
  deleted,
  found,
  infant,
  justified,
  primary,
  proposed,
  retained,
  searched,
  toldPolice,
} from './histories.ts';

const withFound = [justified(), searched(), found()];
const dsl = ['p-410', 'staff', 'dsl'] as const;
const purpose = 'criminal-offence' as const;
const decide = (outcome: DispositionOutcome) => ({
  type: 'DecideDisposition' as const,
  material: 3,
  outcome,
  ...(outcome.startsWith('retain') ? { purpose } : {}),
});
const confirm = (outcome: DispositionOutcome) => ({
  type: 'ConfirmDisposition' as const,
  material: 3,
  outcome,
});
const wasDeleted = [...withFound, decided('delete'), deleted()];
const wasRetained = [...withFound, decided('retain'), retained];
const wasReported = [...withFound, decided('report'), considered('report'), toldPolice];
const wasBoth = [...withFound, decided('retain-and-report'), considered('report'), toldPolice];
const other = { ...decided('retain'), data: { ...decided('retain').data, purpose: 'lost' } };

describe('deciding once more', () => {
  it.each([
    ['deleted', wasDeleted, [], ['retain', 'report', 'retain-and-report']],
    ['retained', wasRetained, ['retain-and-report'], ['delete', 'report']],
    ['reported, to be retained, too', wasBoth, ['report'], ['delete', 'retain']],
    ['reported', wasReported, ['retain-and-report'], ['delete', 'retain']],
  ] as const)('SRC-02 keeps to what was done: %s', (_, history, may, mayNot) => {
    for (const outcome of mayNot)
      given(searchesStream, history)
        .when(decide(outcome), at(primary, dsl))
        .thenRejected('DispositionCarriedOut', 'SRC-02');
    for (const outcome of may)
      given(searchesStream, history).when(decide(outcome), at(primary)).thenEvents(proposed(outcome));
  });
  it('SRC-02 does nothing where the same was decided and done', () => {
    for (const [history, outcome] of [
      [wasDeleted, 'delete'],
      [wasRetained, 'retain'],
    ] as const)
      given(searchesStream, history).when(decide(outcome), at(primary)).thenNothing();
  });
  it('SRC-02 tells the police of what was decided to be reported alone', () => {
    given(searchesStream, wasReported.slice(0, -1))
      .when({ type: 'ReportMaterial', material: 3, reference: 'CR-77-2026' }, at(primary))
      .thenEvents(toldPolice);
  });
  it('SRC-02 takes another purpose for another decision', () => {
    given(searchesStream, [...withFound, other])
      .when(decide('retain'), at(primary))
      .thenEvents(proposed('retain'));
  });
  it('SRC-02 may pass on to the police what is an intimate image', () => {
    given(searchesStream, [justified(), searched(), found('intimate-image', true)])
      .when(decide('report'), at(primary))
      .thenEvents(proposed('report'));
  });
});

describe('confirming', () => {
  it('SRC-02 does nothing for who confirmed it, and refuses another who was not asked', () => {
    const history = [...withFound, proposed('retain'), decided('retain')];
    given(searchesStream, history).when(confirm('retain'), at(primary, dsl)).thenNothing();
    given(searchesStream, history)
      .when(confirm('retain'), at(primary, ['p-411', 'staff', 'slt']))
      .thenRejected('ProposalRequired', 'SRC-02');
    given(searchesStream, [...history, proposed('report')])
      .when(confirm('retain'), at(primary, dsl))
      .thenRejected('ProposalRequired', 'SRC-02');
  });
  it('SRC-03 looks once more: what was found out to be evidence meanwhile is not deleted', () => {
    given(searchesStream, [...withFound, proposed('delete'), corrected(3, { mayBeEvidence: true })])
      .when(confirm('delete'), at(primary, dsl))
      .thenRejected('MayBeEvidence', 'SRC-03');
  });
});

describe('deleting what was decided otherwise before', () => {
  const remove = {
    type: 'DeleteMaterial' as const,
    material: 3,
    ground: 'break-rules',
    ownerRefused: true,
  };
  it.each([
    ['retained', [decided('retain', null), retained]],
    ['reported', [decided('report', null), toldPolice]],
  ] as const)('SRC-03 is refused where it was %s', (_, done) => {
    given(searchesStream, [justified(infant), searched(), found(), ...done, decided('delete', null)])
      .when(remove, at(infant))
      .thenRejected('MayBeEvidence', 'SRC-03');
  });
  it('SRC-03 is recorded with its reason also where the policy lists none', () => {
    given(searchesStream, [...withFound, decided('delete')])
      .when(remove, at(primary))
      .thenEvents(deleted('break-rules'));
  });
});
