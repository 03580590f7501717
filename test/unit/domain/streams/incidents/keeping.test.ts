import { describe, expect, it } from 'vitest';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { fold } from '../../../../support/scenario.ts';
import { closed, raised, reported, reportedToPolice } from './histories.ts';

const { retention } = incidentsStream;
const kept = (...history: Parameters<typeof fold>[1]) => {
  if (!('of' in retention)) throw new Error('incidents have no period');
  return retention.of(fold(incidentsStream.decider, history), 'i-55');
};
const bullying = {
  type: 'CyberBullyingRecorded',
  data: { repetitive: true, intentional: true, imbalanceOfPower: true, platform: 'gaming', earlier: [] },
};
const outsider = {
  type: 'InvolvedPersonAdded',
  data: { person: null, outsider: 'An older boy.', part: 'instigator' },
};

describe('how long an incident is kept', () => {
  it('DPR-04 counts from whom it names by id, with who recorded it', () => {
    const involved = [{ person: 'u-301', part: 'victim' as const }];
    expect(kept(reported({ involved }), outsider)).toEqual({
      class: 'conduct',
      ends: 'open',
      counts: ['u-301'],
      names: ['u-301', 'p-401'],
    });
    expect(kept(reported(), closed)).toMatchObject({ class: 'conduct', ends: 'closed', counts: [] });
  });
  it.each([
    [[reported({ illegal: true })]],
    [[reported({ serious: true })]],
    [[reported(), raised('serious')]],
    [[reported({ categories: ['intimate-images'] })]],
    [[reported(), bullying]],
    [[reported(), reportedToPolice(null)]],
    [[reported(), { type: 'ImageViewingRecorded', data: { viewers: [], reasons: 'None.' } }]],
  ])('DPR-04 INC-08 INC-10 is part of a child protection file where it is of weight: %#', (history) => {
    expect(kept(...history)).toMatchObject({ class: 'child-protection' });
  });
});
