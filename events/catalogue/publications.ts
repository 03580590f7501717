import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { date, eventNumber, knownPerson, personId, reason, slug } from './fields.ts';
import {
  contentChannel,
  publicationChanges,
  publicationMedium,
  publicationTitle,
  resourceForm,
  resourceResult,
  shown,
  webFindings,
  withdrawalCause,
} from './publication-forms.ts';

const withdrawal = z.strictObject({ because: withdrawalCause, reason: z.optional(reason) });
const sealedReason = { reason: 'record' } as const;

export const publicationsEvents = defineEvents('publications', {
  PhotographTaken: event({
    version: 1,
    description: 'A picture was taken that may go out, and who can be seen in it.',
    items: ['PUB-02', 'PUB-03'],
    payload: z.strictObject({
      people: shown,
      takenOn: date,
      /** What the picture is for, in the words of the school. */
      purpose: slug,
      /** The device of the school; null: it was not said which. */
      device: z.nullable(slug),
    }),
    day: 'takenOn',
    example: { people: ['u-301', 'p-401'], takenOn: '2026-10-05', purpose: 'website', device: 'lis-tb-003' },
  }),
  ImagePublished: event({
    version: 1,
    description: 'A picture went out; everybody who can be seen in it had consented on that day.',
    items: ['PUB-02'],
    payload: z.strictObject({
      medium: publicationMedium,
      /** Who can be seen in what went out: fewer than in the picture, where it was cropped. */
      people: shown,
    }),
    example: { medium: 'online', people: ['u-301'] },
  }),
  ImagePublicationRefused: event({
    version: 1,
    description: 'Somebody decided that a picture does not go out.',
    items: ['PUB-02'],
    payload: z.strictObject({ reason }),
    personal: sealedReason,
    example: { reason: 'The parents of one pupil have not answered.' },
  }),
  ImageWithdrawn: event({
    version: 1,
    description: 'A picture that was out was taken down.',
    items: ['PUB-02'],
    payload: withdrawal,
    personal: sealedReason,
    example: { because: 'consent' },
  }),
  ContentReviewed: event({
    version: 1,
    description: 'What is to go on the web was looked at: whether it is safe, ours to use, and names nobody.',
    items: ['PUB-06'],
    payload: z.strictObject({ channel: contentChannel, title: publicationTitle, findings: webFindings }),
    personal: { title: 'record' },
    example: {
      channel: 'website',
      title: 'The harvest assembly',
      findings: { safety: 'passed', rights: 'passed', privacy: 'passed' },
    },
  }),
  ContentPublished: event({
    version: 1,
    description: 'What had passed its review went on the web.',
    items: ['PUB-06'],
    payload: z.strictObject({ people: shown }),
    example: { people: [] },
  }),
  ContentWithdrawn: event({
    version: 1,
    description: 'Content, a post or a resource was taken back.',
    items: ['PUB-06'],
    payload: withdrawal,
    personal: sealedReason,
    example: { because: 'rights', reason: 'The song is not ours to use.' },
  }),
  BlogCommentRemoved: event({
    version: 1,
    description: 'A comment under a page of a blog was removed.',
    items: ['PUB-06'],
    payload: z.strictObject({
      /** How the blog numbers it. */
      comment: slug,
      removedOn: date,
      reason,
    }),
    personal: sealedReason,
    day: 'removedOn',
    example: { comment: '4711', removedOn: '2026-10-12', reason: 'It named a pupil.' },
  }),
  SocialPostPublished: event({
    version: 1,
    description: 'The school posted something in social media, for one of the purposes that it allows.',
    items: ['PUB-08'],
    payload: z.strictObject({
      account: slug,
      purpose: slug,
      people: shown,
      postedBy: knownPerson,
      postedOn: date,
    }),
    day: 'postedOn',
    example: {
      account: 'school-page',
      purpose: 'school-activity',
      people: [],
      postedBy: 'p-401',
      postedOn: '2026-10-05',
    },
  }),
  ResourceChecked: event({
    version: 1,
    description: 'Something for children at home was looked through: whether it is fit for them.',
    items: ['HLP-02'],
    payload: z.strictObject({ form: resourceForm, title: publicationTitle, result: resourceResult }),
    personal: { title: 'record' },
    example: { form: 'video', title: 'Counting in fives', result: 'suitable' },
  }),
  ResourceShared: event({
    version: 1,
    description: 'What was found fit was shared with children at home.',
    items: ['HLP-02'],
    payload: z.strictObject({ people: shown }),
    example: { people: [] },
  }),
  TakeDownOpened: event({
    version: 1,
    description:
      'Somebody can be seen in what is out whose consent no longer stands: it has to be taken down.',
    items: ['PUB-02'],
    payload: z.strictObject({
      person: personId,
      /** Number of the event of the consent that it follows from. */
      consent: eventNumber,
    }),
    example: { person: 'u-301', consent: 3 },
  }),
  PublicationCorrected: event({
    version: 1,
    description: 'A slip in what is on record of a picture, of content or of a post was put right.',
    items: ['PUB-02', 'PUB-06', 'PUB-08', 'HLP-02'],
    payload: z.strictObject({ corrects: eventNumber, changes: publicationChanges, reason }),
    personal: sealedReason,
    example: { corrects: 1, changes: { people: ['u-301'] }, reason: 'The other pupil is a cousin.' },
  }),
});

export type PublicationEvent = EventOf<typeof publicationsEvents>;
export type PublicationRecorded = RecordedOf<typeof publicationsEvents>;
