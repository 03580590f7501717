import { describe, expect, it } from 'vitest';
import { incidentsStream } from '../../../../../domain/streams/incidents/stream.ts';
import { given } from '../../../../support/scenario.ts';
import { at, close, closed, corrected, primary, reported, signed, weighed } from './histories.ts';

describe('a policy that an action cites', () => {
  const edition = (name: string, effectiveFrom: string, ...policies: string[]) => ({
    edition: name,
    title: null,
    publishedOn: '2026-07-13',
    effectiveFrom,
    withdrawnFrom: null,
    entries: policies.map((id) => ({ id, title: `The ${id} policy` })),
    lessons: [],
  });
  const linkedPolicies = {
    editions: [
      edition('2025', '2025-09-01T00:00:00.000Z', 'conduct'),
      edition('2026', '2026-10-05T23:00:00.000Z', 'behaviour'),
    ],
  };
  const citing = (policy: string, name: string, more: object = {}) => ({
    type: 'TakeAction' as const,
    action: 'A talk with the pupil.',
    under: { policy, edition: name, section: '7.2' },
    ...more,
  });
  const withList = at(primary, ['dsl', 'staff'], 'p-410', { linkedPolicies });
  const taken = (under: object) => ({
    type: 'IncidentActionTaken' as const,
    data: { action: 'A talk with the pupil.', under, seriousness: null },
  });
  const under = { policy: 'behaviour', edition: '2026', section: '7.2' };

  it('POL-09 INC-13 refuses one that was not on the list in force on the day of the action', () => {
    const history = [reported({ occurredOn: '2026-10-04' })];
    given(incidentsStream, history)
      .when(citing('behaviour', '2026'), withList)
      .thenEvents(taken(under) as never);
    for (const command of [
      citing('conduct', '2025'),
      citing('conduct', '2026'),
      citing('behaviour', '2024'),
      citing('behaviour', '2026', { occurredAt: '2026-10-05T09:00:00.000Z' }),
    ])
      given(incidentsStream, history).when(command, withList).thenRejected('PolicyNotLinked', 'INC-13');
    const before = { occurredAt: '2026-10-05T09:00:00.000Z' };
    given(incidentsStream, history)
      .when(citing('conduct', '2025', before), withList)
      .thenEvents(taken({ ...under, policy: 'conduct', edition: '2025' }) as never);
  });
  it('POL-09 takes any where the school keeps no such list', () => {
    const none = at(primary, ['dsl', 'staff'], 'p-410', { linkedPolicies: { editions: [] } });
    given(incidentsStream, [reported()])
      .when(citing('conduct', '2019'), none)
      .thenEvents(taken({ ...under, policy: 'conduct', edition: '2019' }) as never);
  });
  it('POL-09 leaves what was cited before there was a list, and judges another citation by the day of the action', () => {
    const old = { ...weighed, occurredAt: '2026-10-05T09:00:00.000Z' };
    const history = [reported({ occurredOn: '2026-10-04' }), old];
    const correct = (changes: object) => ({
      type: 'CorrectIncident' as const,
      corrects: 2,
      changes,
      reason: 'A slip.',
    });
    expect(incidentsStream.factNeeds(correct({ under }), 'i-55')).toEqual({
      linkedPolicies: { stream: 'reference-lists', id: 'linked-policies' },
    });
    expect(incidentsStream.factNeeds(correct({ seriousness: 'serious' }), 'i-55')).toEqual({});
    given(incidentsStream, history)
      .when(correct({ seriousness: 'serious' }), withList)
      .thenEvents(corrected({ changes: { seriousness: 'serious' } }, 2));
    given(incidentsStream, history).when(correct({ under }), withList).thenRejected('PolicyNotLinked');
    const inForce = { ...under, policy: 'conduct', edition: '2025' };
    given(incidentsStream, history)
      .when(correct({ under: inForce }), withList)
      .thenEvents(corrected({ changes: { under: inForce } }, 2));
    given(incidentsStream, [reported({ category: 'pupil-misuse' }), old, signed])
      .when(close, at({ ...primary, behaviourPolicies: ['behaviour'] }))
      .thenEvents(closed);
  });
});
