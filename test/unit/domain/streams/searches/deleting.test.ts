import { describe, it } from 'vitest';
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
  infant,
  justified,
  primary,
  proposed,
  searched,
  started,
  today,
} from './histories.ts';

const remove = {
  type: 'DeleteMaterial' as const,
  material: 3,
  ground: 'disrupt-teaching',
  ownerRefused: true,
};
const ofInfant = [justified(infant), searched(), found(), decided('delete', null)];
const ofPrimary = [justified(), searched(), found(), decided('delete')];

describe('deleting files', () => {
  it('SRC-03 records the reason, once', () => {
    given(searchesStream, ofInfant).when(remove, at(infant)).thenEvents(deleted('disrupt-teaching'));
    given(searchesStream, [...ofInfant, deleted('disrupt-teaching')])
      .when(remove, at(infant))
      .thenNothing();
  });
  it('SRC-03 asks for no reason of a list where the policy has none', () => {
    given(searchesStream, ofPrimary)
      .when({ type: 'DeleteMaterial', material: 3, ownerRefused: true }, at(primary))
      .thenEvents(deleted());
  });
  it('SRC-03 refuses to delete for a reason that is not on the list, or for none', () => {
    for (const ground of ['cause-harm', undefined])
      given(searchesStream, ofInfant)
        .when({ ...remove, ground }, at(infant))
        .thenRejected('DeletionGroundNotListed', 'SRC-03');
  });
  it('SRC-03 refuses by the list of the day on which the search was justified', () => {
    const narrower = { ...infant, deletionGrounds: ['break-rules'] };
    given(searchesStream, ofInfant).when(remove, at(narrower)).thenEvents(deleted('disrupt-teaching'));
    given(searchesStream, [justified(narrower), searched(), found(), decided('delete', null)])
      .when(remove, at(infant))
      .thenRejected('DeletionGroundNotListed', 'SRC-03');
  });
  it('SRC-03 refuses to delete what may be evidence, also once it was decided', () => {
    const raised = {
      type: 'SearchCorrected',
      data: { corrects: 3, changes: { mayBeEvidence: true }, reason: 'The police asked.' },
    };
    given(searchesStream, [...ofInfant, raised])
      .when(remove, at(infant))
      .thenRejected('MayBeEvidence', 'SRC-03');
    given(searchesStream, [...ofInfant, considered('report')])
      .when(remove, at(infant))
      .thenRejected('MayBeEvidence', 'SRC-03');
    given(searchesStream, [justified(), searched(), found('illegal', true)])
      .when({ type: 'DecideDisposition', material: 3, outcome: 'delete' }, at(primary))
      .thenRejected('MayBeEvidence', 'SRC-03');
  });
  it('SRC-03 refuses to delete an intimate image, also one that was found out to be one', () => {
    const found_out = { ...found(), data: { ...found().data, kind: 'intimate-image' as const } };
    given(searchesStream, [justified(infant), searched(), found_out, decided('delete', null)])
      .when(remove, at(infant))
      .thenRejected('MayBeEvidence', 'SRC-03');
  });
  it('SRC-03 refuses to delete what is not decided, or is to be decided again', () => {
    for (const history of [ofPrimary.slice(0, 3), [...ofPrimary, proposed('retain')]])
      given(searchesStream, history).when(remove, at(primary)).thenRejected('DispositionRequired', 'SRC-02');
    given(searchesStream, ofPrimary)
      .when({ ...remove, material: 9 }, at(primary))
      .thenRejected('MaterialNotFound', 'SRC-02');
  });
  it('SRC-03 refuses to delete before pupil and parent were asked to', () => {
    given(searchesStream, ofInfant)
      .when({ ...remove, ownerRefused: false }, at(infant))
      .thenRejected('OwnerAskedFirst', 'SRC-03');
  });
  it('CMP-01 SRC-03 refuses to delete while a complaint is open', () => {
    const complained = [...ofInfant, complaint({ what: 'search' }, ['p-402'])];
    given(searchesStream, complained).when(remove, at(infant)).thenRejected('ComplaintOpen', 'SRC-03');
    given(searchesStream, [...complained, started(5), concluded(5)])
      .when(remove, at(infant))
      .thenEvents(deleted('disrupt-teaching'));
  });
  it('SRC-03 refuses a deletion before the search', () => {
    given(searchesStream, ofInfant)
      .when({ ...remove, occurredAt: `${today}T09:29:00.000Z` }, at(infant))
      .thenRejected('OccurredTooEarly', 'SRC-03');
  });
});
