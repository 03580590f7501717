import { describe, expect, it } from 'vitest';
import { publicationsStream as stream } from '../../../../../domain/streams/publications/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  checked,
  given as consent,
  contentOut,
  infant,
  photograph,
  posted,
  published,
  pupil,
  reviewed,
  said,
  shared,
  teacher,
} from './histories.ts';

const correct = (corrects: number, changes: object) =>
  ({ type: 'CorrectPublication', corrects, changes, reason: 'A slip.' }) as never;
const corrected = (corrects: number, changes: object) =>
  ({ type: 'PublicationCorrected', data: { corrects, changes, reason: 'A slip.' } }) as never;
const out = [photograph(), reviewed(), published()];
const two = { shown: [pupil, pupil], consents: [consent, consent] };

describe('a slip in what is on record of what goes out', () => {
  it.each([
    [
      'a picture',
      out,
      1,
      { people: ['u-362'], device: 'tb-1' },
      { photograph: { people: ['u-362'], device: 'tb-1' } },
    ],
    [
      'a picture that is out',
      out,
      3,
      { people: ['u-362', 'u-363'] },
      { goneOut: [{ people: ['u-362', 'u-363'] }] },
    ],
    ['its medium', out, 3, { medium: 'print' }, { goneOut: [{ medium: 'print' }] }],
    [
      'content',
      [reviewed(), contentOut],
      2,
      { people: ['u-1', 'u-2'] },
      { goneOut: [{ people: ['u-1', 'u-2'] }] },
    ],
    [
      'a resource',
      [checked(), shared],
      2,
      { people: ['u-1', 'u-2'] },
      { goneOut: [{ people: ['u-1', 'u-2'] }] },
    ],
    ['a post', [posted], 1, { postedOn: '2026-10-01' }, { goneOut: [{ post: { postedOn: '2026-10-01' } }] }],
    [
      'an account',
      [posted],
      1,
      { account: 'b', purpose: 'c', postedBy: 'p-2' },
      { goneOut: [{ post: { account: 'b' } }] },
    ],
  ])('PUB-02 PUB-06 PUB-08 HLP-02 is put right: %s', (_, history, number, changes, state) => {
    const facts = { ...two, poster: teacher };
    given(stream, history).when(correct(number, changes), at(facts)).thenEvents(corrected(number, changes));
    expect(given(stream, [...history, corrected(number, changes)]).state).toMatchObject(state);
  });

  it('PUB-02 goes by the rule of the original', () => {
    given(stream, out)
      .when(correct(3, { people: ['u-362', 'u-363'] }), at({ ...two, consents: [consent, said('refused')] }))
      .thenRejected('ConsentMissing');
    given(stream, out)
      .when(correct(1, { purpose: 'fun' }), at())
      .thenRejected('PhotoPurposeNotAllowed');
    given(stream, [posted])
      .when(correct(1, { account: 'b' }), at({ poster: teacher }, infant))
      .thenRejected('WriterNotAuthorised');
    given(stream, out)
      .when(correct(1, { takenOn: '2026-10-09' }), at())
      .thenRejected('OccurredInFuture' as never);
  });

  it('PUB-02 has fields of the event, and leaves in the picture whoever is shown', () => {
    for (const [number, changes] of [
      [1, { medium: 'print' }],
      [2, { people: [] }],
      [9, { people: [] }],
      [1, { people: ['u-363'] }],
    ] as const)
      given(stream, out)
        .when(correct(number, changes), at(two))
        .thenRejected('CorrectionNotPossible', 'PUB-02');
    given(stream, out)
      .when(correct(3, { medium: 'online' }), at(two))
      .thenNothing();
    given(stream, [posted])
      .when(correct(1, { account: 'school-page' }), at({ poster: teacher }))
      .thenNothing();
  });

  it('PUB-02 is put right of what was taken down, too', () => {
    const withdrawn = { type: 'ImageWithdrawn', data: { because: 'mistake' } };
    const changes = { people: ['u-362', 'u-363'] };
    given(stream, [...out, withdrawn])
      .when(correct(3, changes), at(two))
      .thenEvents(corrected(3, changes));
  });
});
