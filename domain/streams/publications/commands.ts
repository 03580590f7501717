import * as z from 'zod/mini';
import { date, eventNumber, personId, reason, slug } from '../../../events/catalogue/fields.ts';
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
} from '../../../events/catalogue/publication-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';

/** Left out: nobody can be seen in it. */
const people = z.optional(shown);

export const publicationsCommands = defineCommands({
  TakePhotograph: command({
    body: z.strictObject({ people: shown, takenOn: date, purpose: slug, device: z.optional(slug) }),
    items: ['PUB-02', 'PUB-03'],
    description: 'Records a picture that may go out, and everybody who can be seen in it.',
    example: { people: ['u-301', 'p-401'], takenOn: '2026-10-05', purpose: 'website', device: 'lis-tb-003' },
  }),
  PublishImage: command({
    body: z.strictObject({ medium: publicationMedium, people: shown }),
    items: ['PUB-02', 'PUB-06'],
    description: 'Lets a picture go out, where everybody who can be seen in it has consented.',
    example: { medium: 'online', people: ['u-301'] },
  }),
  RefuseImage: command({
    body: z.strictObject({ reason }),
    items: ['PUB-02'],
    description: 'Decides that a picture does not go out, for good.',
    example: { reason: 'The parents of one pupil have not answered.' },
  }),
  ReviewContent: command({
    body: z.strictObject({ channel: contentChannel, title: publicationTitle, findings: webFindings }),
    items: ['PUB-06'],
    description: 'Records what was found of content, or of a picture, that is to go on the web.',
    example: {
      channel: 'website',
      title: 'The harvest assembly',
      findings: { safety: 'passed', rights: 'passed', privacy: 'passed' },
    },
  }),
  PublishContent: command({
    body: z.strictObject({ people }),
    items: ['PUB-06', 'PUB-02'],
    description: 'Lets content go on the web that has passed its review.',
    example: {},
  }),
  RemoveBlogComment: command({
    body: z.strictObject({ comment: slug, removedOn: date, reason }),
    items: ['PUB-06'],
    description: 'Records that a comment under a page of a blog was removed.',
    example: { comment: '4711', removedOn: '2026-10-12', reason: 'It named a pupil.' },
  }),
  PublishPost: command({
    body: z.strictObject({ account: slug, purpose: slug, people, postedBy: personId, postedOn: date }),
    items: ['PUB-08', 'PUB-07', 'PUB-02'],
    description: 'Records a post of the school in social media, with what it is for.',
    example: {
      account: 'school-page',
      purpose: 'school-activity',
      postedBy: 'p-401',
      postedOn: '2026-10-05',
    },
  }),
  CheckResource: command({
    body: z.strictObject({ form: resourceForm, title: publicationTitle, result: resourceResult }),
    items: ['HLP-02'],
    description: 'Records whether something is fit for children at home.',
    example: { form: 'video', title: 'Counting in fives', result: 'suitable' },
  }),
  ShareResource: command({
    body: z.strictObject({ people }),
    items: ['HLP-02', 'PUB-02'],
    description: 'Shares with children at home what was found fit for them.',
    example: {},
  }),
  WithdrawPublication: command({
    body: z.strictObject({ because: withdrawalCause, reason: z.optional(reason) }),
    items: ['PUB-02', 'PUB-06'],
    description: 'Records that what was out was taken down, for good.',
    example: { because: 'consent' },
  }),
  OpenTakeDown: command({
    body: z.strictObject({ person: personId, consent: eventNumber }),
    items: ['PUB-02'],
    description: 'Says that what is out has to be taken down, since a consent no longer stands.',
    example: { person: 'u-301', consent: 3 },
  }),
  CorrectPublication: command({
    body: z.strictObject({ corrects: eventNumber, changes: publicationChanges, reason }),
    items: ['PUB-02', 'PUB-06', 'PUB-08', 'HLP-02'],
    description: 'Puts right a slip in what is on record, with fields that the event has.',
    example: { corrects: 1, changes: { people: ['u-301'] }, reason: 'The other pupil is a cousin.' },
  }),
});

export type PublicationCommand = CommandOf<typeof publicationsCommands>;
