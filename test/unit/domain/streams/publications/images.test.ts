import { describe, expect, it } from 'vitest';
import { publicationsStream as stream } from '../../../../../domain/streams/publications/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  at,
  given as consent,
  guest,
  infant,
  nobody,
  photograph,
  published,
  pupil,
  reviewed,
  said,
  teacher,
  today,
  unanswered,
} from './histories.ts';

const publish = (...people: string[]) => ({
  type: 'PublishImage' as const,
  medium: 'online' as const,
  people,
});
const prepared = [photograph(), reviewed()];
const own = said('given', 'p-401');

describe('a picture', () => {
  it('PUB-02 is on record with everybody who can be seen in it', () => {
    const { data } = photograph();
    const take = { type: 'TakePhotograph' as const, ...data, device: undefined };
    given(stream, [])
      .when(take, at({ shown: [pupil, pupil, teacher] }))
      .thenEvents(photograph());
    given(stream, [photograph()]).when(take, at()).thenNothing();
    given(stream, [photograph()])
      .when({ ...take, people: [] }, at())
      .thenRejected('AlreadyRecorded');
    given(stream, [reviewed()]).when(take, at()).thenRejected('AlreadyRecorded');
    given(stream, [])
      .when(take, at({ shown: [pupil, nobody, teacher] }))
      .thenRejected('PersonNotKnown');
    given(stream, [])
      .when({ ...take, takenOn: '2026-10-06' }, at())
      .thenRejected('OccurredInFuture' as never);
    given(stream, [])
      .when({ ...take, purpose: 'fun' }, at())
      .thenRejected('PhotoPurposeNotAllowed', 'PUB-03');
    given(stream, [])
      .when({ ...take, purpose: 'fun' }, at({}, { ...infant, photoPurposes: null }))
      .thenEvents({ ...photograph(), data: { ...data, purpose: 'fun' } });
  });

  it('PUB-02 S23 refuses to publish it while one pupil in it is unanswered, or one adult has withdrawn', () => {
    const shown = [pupil, pupil, teacher];
    given(stream, prepared)
      .when(publish('u-362', 'u-363', 'p-401'), at({ shown, consents: [consent, unanswered, own] }))
      .thenRejected('ConsentMissing', 'PUB-02');
    const cropped = publish('u-362', 'p-401');
    given(stream, prepared)
      .when(cropped, at({ shown: [pupil, teacher], consents: [consent, said('withdrawn', 'p-401')] }))
      .thenRejected('ConsentMissing', 'PUB-02');
    given(stream, prepared)
      .when(cropped, at({ shown: [pupil, teacher], consents: [consent, own] }))
      .thenEvents(published('online', ['u-362', 'p-401']));
  });

  it.each([
    ['of a pupil who refused', pupil, said('refused')],
    [
      'given by one of two parents',
      { ...pupil, parents: [...pupil.parents, { ...pupil.parents[0], parent: 'p-452' }] },
      consent,
    ],
    ['given by no parent of the child', pupil, said('given', 'p-999')],
    ['given for a later day', pupil, said('given', 'p-451', '2026-10-06')],
    ['of a guest', guest, unanswered],
    ['of nobody who is known', nobody, unanswered],
  ])('PUB-02 refuses without a consent that stands that day: %s', (_, person, answers) => {
    given(stream, prepared)
      .when(publish('u-362'), at({ shown: [person as never], consents: [answers] }))
      .thenRejected('ConsentMissing', 'PUB-02');
  });

  it('PUB-02 refuses where nothing is known of who is shown, and whom the picture does not have', () => {
    given(stream, prepared).when(publish('u-362'), at()).thenRejected('ConsentMissing');
    given(stream, prepared).when(publish('u-364'), at()).thenRejected('NotInPhotograph', 'PUB-02');
    given(stream, []).when(publish(), at()).thenRejected('NotRecorded', 'PUB-02');
    given(stream, [reviewed()]).when(publish(), at()).thenRejected('AlreadyRecorded');
  });

  it('PUB-02 asks the parents of a pupil as the school does: where it says nothing, all of them', () => {
    const two = { ...pupil, parents: [...pupil.parents, { ...pupil.parents[0], parent: 'p-452' }] };
    const facts = { shown: [two as typeof pupil], consents: [consent] };
    const print = { ...publish('u-362'), medium: 'print' as const };
    given(stream, [photograph()]).when(print, at(facts, infant)).thenEvents(published('print'));
    given(stream, [photograph()])
      .when(print, at(facts, { ...infant, photos: null }))
      .thenRejected('ConsentMissing');
  });

  it('PUB-06 refuses to put it on the web without a review; print needs none', () => {
    const facts = { shown: [pupil], consents: [consent] };
    given(stream, [photograph()]).when(publish('u-362'), at(facts)).thenRejected('ReviewRequired', 'PUB-06');
    given(stream, [photograph(), published('print')])
      .when(publish('u-362'), at(facts))
      .thenRejected('ReviewRequired');
    given(stream, [photograph(), published('print'), reviewed()])
      .when(publish('u-362'), at(facts))
      .thenEvents(published());
  });

  it('PUB-02 goes out once in print and once online, and is taken down for good', () => {
    const facts = { shown: [pupil], consents: [consent] };
    const out = [...prepared, published()];
    given(stream, out).when(publish('u-362'), at(facts)).thenNothing();
    given(stream, out).when(publish(), at()).thenRejected('AlreadyOut');
    const withdraw = { type: 'WithdrawPublication' as const, because: 'consent' as const };
    const withdrawn = { type: 'ImageWithdrawn' as const, data: { because: 'consent' as const } };
    given(stream, out).when(withdraw, at()).thenEvents(withdrawn);
    given(stream, prepared).when(withdraw, at()).thenRejected('NotOut');
    given(stream, [...out, withdrawn])
      .when(withdraw, at())
      .thenNothing();
    given(stream, [...out, withdrawn])
      .when(publish('u-362'), at(facts))
      .thenRejected('PublicationClosed');
    const { type: _, ...review } = { ...reviewed().data, type: '' };
    given(stream, [...out, withdrawn])
      .when({ type: 'ReviewContent', ...review } as never, at())
      .thenRejected('PublicationClosed');
  });

  it('PUB-02 does not go out once somebody refused it', () => {
    const refuse = { type: 'RefuseImage' as const, reason: 'Not kind.' };
    const refused = { type: 'ImagePublicationRefused' as const, data: { reason: 'Not kind.' } };
    given(stream, prepared).when(refuse, at()).thenEvents(refused);
    given(stream, [...prepared, refused])
      .when(refuse, at())
      .thenNothing();
    given(stream, [...prepared, refused])
      .when(publish(), at())
      .thenRejected('PublicationClosed');
    given(stream, [...prepared, published()])
      .when(refuse, at())
      .thenRejected('AlreadyOut');
    given(stream, [reviewed()]).when(refuse, at()).thenRejected('NotRecorded');
    const withdrawn = { type: 'ImageWithdrawn', data: { because: 'mistake' } };
    given(stream, [...prepared, published(), withdrawn])
      .when(refuse, at())
      .thenRejected('PublicationClosed');
  });

  it('PUB-02 relies on as many facts as one decision can: two of each of 44 people, and two of who posts', () => {
    const people = Array.from({ length: 44 }, (_, index) => `u-${index}`);
    const post = { account: 'a', purpose: 'p', people, postedBy: 'p-1', postedOn: today };
    const needs = stream.factNeeds({ type: 'PublishPost', ...post }, 'pic-1');
    expect(Object.values(needs).flat()).toHaveLength(90);
    const body = stream.commands.PublishImage.body;
    expect(body.safeParse({ medium: 'print', people }).success).toBe(true);
    expect(body.safeParse({ medium: 'print', people: [...people, 'u-44'] }).success).toBe(false);
    expect(body.safeParse({ medium: 'print', people: ['u-1', 'u-1'] }).success).toBe(false);
  });
});
