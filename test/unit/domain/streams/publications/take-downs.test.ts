import { describe, expect, it } from 'vitest';
import { takeDowns } from '../../../../../domain/processes/take-downs.ts';
import {
  publicationsStream as stream,
  toTakeDown,
} from '../../../../../domain/streams/publications/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  given as consent,
  infant,
  photograph,
  published,
  pupil,
  reviewed,
  said,
  teacher,
} from './histories.ts';

const out = [photograph(), reviewed(), published('online', ['u-362', 'p-401'])];
const open = { type: 'OpenTakeDown' as const, person: 'u-362', consent: 3 };
const opened = { type: 'TakeDownOpened' as const, data: { person: 'u-362', consent: 3 } };
const gone = { shown: [pupil], consents: [said('withdrawn')] };

describe('a take-down', () => {
  it('PUB-02 is opened once, while somebody is shown whose consent no longer stands', () => {
    given(stream, out).when(open, at(gone)).thenEvents(opened);
    given(stream, [...out, opened])
      .when(open, at(gone))
      .thenNothing();
    given(stream, out)
      .when(open, at({ shown: [pupil], consents: [consent] }))
      .thenNothing();
    given(stream, out)
      .when({ ...open, person: 'u-363' }, at(gone))
      .thenNothing();
    given(stream, [photograph()]).when(open, at(gone)).thenNothing();
    const withdrawn = { type: 'ImageWithdrawn', data: { because: 'consent' } };
    given(stream, [...out, withdrawn])
      .when(open, at(gone))
      .thenNothing();
    given(stream, out)
      .when(
        { ...open, person: 'p-401' },
        at({ shown: [teacher], consents: [said('withdrawn', 'p-401')] }, infant),
      )
      .thenNothing();
    expect(toTakeDown(given(stream, [...out, opened]).state)).toEqual(['u-362']);
    expect(toTakeDown(given(stream, [...out, opened, withdrawn]).state)).toEqual([]);
    const cropped = {
      type: 'PublicationCorrected',
      data: { corrects: 3, changes: { people: ['p-401'] }, reason: 'Was cropped.' },
    };
    expect(toTakeDown(given(stream, [...out, opened, cropped]).state)).toEqual([]);
  });

  const event = (type: string, data: object, streamId: string, version = 3) =>
    ({ stream: 'x', streamId, type, data, version }) as never;

  it('PUB-02 S23 follows from a withdrawal, for all that is linked to the person', () => {
    const went = event('ImagePublished', published().data, 'pic-1');
    expect(takeDowns.links(went)).toEqual([
      {
        of: { stream: 'consents', id: 'u-362.photo' },
        to: { stream: 'publications', id: 'pic-1', version: 3 },
      },
    ]);
    const linked = ['pic-1', 'pic-2', 'pic-1'].map((id) => ({ stream: 'publications', id, version: 3 }));
    for (const type of ['PhotoConsentWithdrawn', 'PhotoConsentRefused']) {
      const wanted = takeDowns.commands(event(type, {}, 'u-362.photo'), linked, {});
      expect(wanted).toMatchObject([
        { stream: 'publications', id: 'pic-1', command: open },
        { stream: 'publications', id: 'pic-2', command: open },
      ]);
    }
    expect(takeDowns.commands(event('PhotoConsentGiven', {}, 'u-362.photo'), linked, {})).toEqual([]);
    expect(takeDowns.links(event('PhotoConsentWithdrawn', {}, 'u-362.photo'))).toEqual([]);
  });

  it.each([
    ['ContentPublished', { people: ['u-362', 'u-363'] }],
    ['ResourceShared', { people: ['u-362', 'u-363'] }],
    ['SocialPostPublished', { people: ['u-362', 'u-363'] }],
    ['PublicationCorrected', { corrects: 3, changes: { people: ['u-362', 'u-363'] } }],
  ])('PUB-02 follows from what went out while consent was withdrawn, too: %s', (type, data) => {
    const went = event(type, data, 'pic-1');
    expect(takeDowns.facts(went)).toEqual({
      consents: [
        { stream: 'consents', id: 'u-362.photo' },
        { stream: 'consents', id: 'u-363.photo' },
      ],
    });
    const consents = [consent, said('withdrawn')];
    expect(takeDowns.commands(went, [], { consents })).toMatchObject([
      { id: 'pic-1', command: { type: 'OpenTakeDown', person: 'u-363', consent: 2 } },
    ]);
    expect(takeDowns.facts(event('ContentReviewed', {}, 'pic-1'))).toEqual({});
    expect(takeDowns.commands(event('PublicationCorrected', { changes: {} }, 'pic-1'), [], {})).toEqual([]);
  });
});
