import { describe, expect, it } from 'vitest';
import { publicationsStream as stream } from '../../../../../domain/streams/publications/stream.ts';
import { given } from '../../../../support/scenario.ts';
import {
  all,
  at,
  checked,
  contentOut,
  infant,
  photograph,
  posted,
  pupil,
  reviewed,
  said,
  shared,
  teacher,
} from './histories.ts';

const publish = { type: 'PublishContent' as const };
const share = { type: 'ShareResource' as const };
const post = { type: 'PublishPost' as const, ...posted.data };
const { title, channel } = reviewed().data;
const review = (findings: object) => ({ type: 'ReviewContent' as const, channel, title, findings });
const look = { type: 'CheckResource' as const, ...checked().data };
const back = { type: 'ContentWithdrawn' as const, data: { because: 'rights' as const } };
const named = {
  poster: teacher,
  writer: {
    social: [
      { account: 'school-page', scope: 'post' as const, from: '2026-09-01', until: null, endedOn: null },
    ],
  },
};

describe('what goes on the web', () => {
  it('PUB-06 refuses what was not looked at, in part, or failed', () => {
    given(stream, []).when(publish, at()).thenRejected('ReviewRequired', 'PUB-06');
    given(stream, [reviewed({ safety: 'passed' })])
      .when(publish, at())
      .thenRejected('ReviewRequired', 'PUB-06');
    for (const failed of ['safety', 'rights', 'privacy'])
      given(stream, [reviewed({ ...all, [failed]: 'failed' })])
        .when(publish, at())
        .thenRejected('ReviewNotPassed', 'PUB-06');
    given(stream, [reviewed()]).when(publish, at()).thenEvents(contentOut);
    given(stream, [reviewed({ safety: 'passed' })])
      .when(publish, at({}, infant))
      .thenEvents(contentOut);
    given(stream, [reviewed({ safety: 'failed' })])
      .when(publish, at({}, infant))
      .thenRejected('ReviewNotPassed');
    given(stream, [photograph()]).when(publish, at()).thenRejected('AlreadyRecorded');
  });

  it('PUB-06 is looked at anew until it is out, and the newest review counts', () => {
    const failed = reviewed({ ...all, rights: 'failed' });
    given(stream, [])
      .when(review(all) as never, at())
      .thenEvents(reviewed() as never);
    given(stream, [reviewed()])
      .when(review(all) as never, at())
      .thenNothing();
    given(stream, [failed])
      .when(review(all) as never, at())
      .thenEvents(reviewed() as never);
    given(stream, [failed, reviewed()]).when(publish, at()).thenEvents(contentOut);
    given(stream, [reviewed(), contentOut]).when(publish, at()).thenNothing();
    given(stream, [reviewed(), contentOut])
      .when(review({ safety: 'failed' }) as never, at())
      .thenRejected('AlreadyOut');
    given(stream, [checked()])
      .when(review(all) as never, at())
      .thenRejected('AlreadyRecorded');
  });

  it('PUB-02 refuses what shows somebody without consent', () => {
    const facts = { shown: [pupil], consents: [said('refused')] };
    for (const [history, command] of [
      [[reviewed()], { ...publish, people: ['u-362'] }],
      [[checked()], { ...share, people: ['u-362'] }],
      [[], { ...post, people: ['u-362'] }],
    ] as const)
      given(stream, history)
        .when(command as never, at({ ...facts, ...named }))
        .thenRejected('ConsentMissing');
  });

  it('PUB-06 is taken back for good', () => {
    const withdraw = { type: 'WithdrawPublication' as const, because: 'rights' as const };
    for (const history of [[reviewed(), contentOut], [checked(), shared], [posted]])
      given(stream, history).when(withdraw, at()).thenEvents(back);
    given(stream, [reviewed(), contentOut, back]).when(publish, at()).thenRejected('PublicationClosed');
  });

  it('PUB-06 has the comments that were removed under a page of the blog, each once', () => {
    const remove = {
      type: 'RemoveBlogComment' as const,
      comment: '4711',
      removedOn: '2026-10-05',
      reason: 'It named a pupil.',
    };
    const { type: _, ...data } = remove;
    const removed = { type: 'BlogCommentRemoved' as const, data };
    const page = [reviewed(all, 'blog'), contentOut];
    given(stream, page).when(remove, at()).thenEvents(removed);
    given(stream, [...page, removed])
      .when(remove, at())
      .thenNothing();
    given(stream, [...page, back])
      .when(remove, at())
      .thenRejected('PublicationClosed');
    for (const other of [[], [reviewed(), contentOut], [reviewed(all, 'blog')]])
      given(stream, other).when(remove, at()).thenRejected('NotOfBlog', 'PUB-06');
    given(stream, page)
      .when({ ...remove, removedOn: '2026-09-01' }, at())
      .thenRejected('OccurredTooEarly' as never);
  });
});

describe('a post of the school', () => {
  it('PUB-08 is on record with its purpose, once', () => {
    given(stream, []).when(post, at(named, infant)).thenEvents(posted);
    given(stream, [posted]).when(post, at(named, infant)).thenNothing();
    given(stream, [posted])
      .when({ ...post, account: 'other' }, at(named, infant))
      .thenRejected('AlreadyOut');
    given(stream, [reviewed()]).when(post, at(named, infant)).thenRejected('AlreadyRecorded');
    expect(posted.type).toBe('SocialPostPublished');
    expect(given(stream, [posted]).state).toMatchObject({
      kind: 'post',
      goneOut: [{ post: { account: 'school-page' } }],
    });
  });

  it('PUB-08 refuses a purpose that the school does not allow', () => {
    const advert = { ...post, purpose: 'advertising' };
    given(stream, []).when(advert, at(named, infant)).thenRejected('PurposeNotAllowed', 'PUB-08');
    given(stream, [])
      .when(advert, at(named, { ...infant, postPurposes: null }))
      .thenEvents({ ...posted, data: { ...posted.data, purpose: 'advertising' } });
  });

  it('PUB-07 refuses a post by somebody who was not named for the account on that day', () => {
    for (const social of [[], [{ ...named.writer.social[0], from: '2026-10-03' }]])
      given(stream, [])
        .when(post, at({ ...named, writer: { social: social as never } }, infant))
        .thenRejected('WriterNotAuthorised', 'PUB-07');
    given(stream, [])
      .when(post, at({ poster: teacher }))
      .thenEvents(posted);
    given(stream, []).when(post, at()).thenRejected('PersonNotKnown');
  });
});

describe('what is shared with children at home', () => {
  it('HLP-02 refuses what nobody looked through, or what is not fit', () => {
    given(stream, []).when(share, at({}, infant)).thenRejected('CheckRequired', 'HLP-02');
    given(stream, [checked('not-suitable')])
      .when(share, at({}, infant))
      .thenRejected('NotSuitable', 'HLP-02');
    given(stream, [checked(), checked('not-suitable')])
      .when(share, at())
      .thenRejected('NotSuitable', 'HLP-02');
    given(stream, [checked('not-suitable'), checked()])
      .when(share, at())
      .thenEvents(shared);
    given(stream, [checked(), shared]).when(share, at()).thenNothing();
  });

  it('HLP-02 is looked through until it is shared', () => {
    given(stream, []).when(look, at()).thenEvents(checked());
    given(stream, [checked()]).when(look, at()).thenNothing();
    given(stream, [checked('not-suitable')])
      .when(look, at())
      .thenEvents(checked());
    given(stream, [checked('not-suitable'), shared])
      .when(look, at())
      .thenRejected('AlreadyOut');
    given(stream, [posted]).when(look, at()).thenRejected('AlreadyRecorded');
    given(stream, [checked(), shared, back])
      .when({ ...look, result: 'not-suitable' }, at())
      .thenRejected('PublicationClosed');
  });
});
