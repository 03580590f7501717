import * as z from 'zod/mini';
import { defineEvents, type EventOf, event, type RecordedOf } from './define-events.ts';
import { correction, instant, reason, requiredLine, slug } from './fields.ts';
import {
  edition,
  editionChanges,
  editionFields,
  linkedPolicy,
  listEntries,
  plannedLessons,
  questions,
  retentionPeriod,
  reviewPeriod,
  socialAccount,
  strands,
  unacceptableUses,
} from './reference-forms.ts';

const stated = {
  publishedOn: '2026-09-01',
  effectiveFrom: '2026-09-01T08:00:00.000Z',
} as const;

export const referenceListsEvents = defineEvents('reference-lists', {
  EditionPublished: event({
    version: 1,
    description: 'A list has a new edition, whole: what decisions cite from then on, and people look up.',
    items: ['POL-12', 'CUR-05'],
    payload: z.strictObject({ ...editionFields, entries: listEntries }),
    example: {
      list: 'parent-resources',
      edition: '2026',
      ...stated,
      source: 'Chosen by the computing lead',
      entries: [
        { id: 'family-guide', title: 'A guide for families', link: 'https://families.example/guide' },
        { id: 'helpline', title: 'A helpline for parents', link: 'https://helpline.example/' },
      ],
    },
  }),
  GuidanceChangeRecorded: event({
    version: 1,
    description:
      'Guidance, law or the curriculum has a new edition: every policy that cites an earlier one is to be reviewed.',
    items: ['POL-08'],
    payload: z.strictObject({
      ...editionFields,
      title: requiredLine(300),
      /** The places in it that policies may cite. */
      entries: listEntries,
      /** By when policies are reviewed; null: nobody said. */
      reviewBy: z.nullable(reviewPeriod),
    }),
    example: {
      list: 'guidance.keeping-children-safe',
      edition: '2026',
      ...stated,
      source: 'The ministry',
      title: 'How schools keep children safe',
      entries: [{ id: 'para-136', title: 'Four kinds of risk online' }],
      reviewBy: { precision: 'half-term', value: '2026-27.autumn-2' },
    },
  }),
  PolicyLinked: event({
    version: 1,
    description: 'Another policy of the school can be cited by decisions, such as a sanction.',
    items: ['POL-09'],
    payload: z.strictObject({ ...editionFields, ...linkedPolicy.shape }),
    example: {
      list: 'linked-policies',
      edition: '2026-09',
      ...stated,
      source: 'Minutes of the governors',
      policy: 'behaviour',
      title: 'Behaviour policy',
    },
  }),
  CurriculumPlanAdopted: event({
    version: 1,
    description: 'What each year group is taught about online safety in each half-term of a school year.',
    items: ['CUR-01'],
    payload: z.strictObject({ ...editionFields, strands, lessons: plannedLessons }),
    example: {
      list: 'curriculum-plan',
      edition: '2026-27',
      ...stated,
      source: 'A scheme of work',
      strands: [{ id: 'kindness-online', title: 'Being kind online' }],
      lessons: [
        {
          yearGroup: 'Y1',
          halfTerm: 'autumn-2',
          title: 'What a kind message is',
          strands: ['kindness-online'],
        },
      ],
    },
  }),
  UnacceptableUseListAmended: event({
    version: 1,
    description: 'The list of what nobody may do with the school’s computers was amended.',
    items: ['UNA-01', 'UNA-02'],
    payload: z.strictObject({ ...editionFields, entries: unacceptableUses }),
    example: {
      list: 'unacceptable-use',
      edition: '2026',
      ...stated,
      source: 'The headteacher',
      entries: [{ id: 'harassment', title: 'Harassing somebody', outsideSchool: true }],
    },
  }),
  RetentionPeriodSet: event({
    version: 1,
    description: 'How long records of a kind are kept.',
    items: ['DPR-04'],
    payload: z.strictObject({ ...editionFields, ...retentionPeriod.shape }),
    example: {
      list: 'retention-periods',
      edition: '2026',
      ...stated,
      source: 'The data protection officer',
      category: 'agreements',
      title: 'Agreements that were signed',
      keptFor: { count: 6, unit: 'years' },
    },
  }),
  SocialAccountRegistered: event({
    version: 1,
    description: 'The school has an official account in a social medium.',
    items: ['PUB-07'],
    payload: z.strictObject({ ...editionFields, ...socialAccount.shape }),
    example: {
      list: 'social-accounts',
      edition: '2026',
      ...stated,
      source: 'The headteacher',
      account: 'school-page',
      platform: 'A page for schools',
      title: 'News of the school',
      managedBy: 'headteacher',
    },
  }),
  QuestionSetPublished: event({
    version: 1,
    description: 'The questions by which people say what training they need have a new edition, whole.',
    items: ['TRG-09'],
    payload: z.strictObject({ ...editionFields, questions }),
    example: {
      list: 'training-questions',
      edition: '2026',
      ...stated,
      source: 'The safeguarding lead',
      questions: [{ id: 'knows-the-lead', title: 'Can you name the safeguarding lead?', needAt: 'no' }],
    },
  }),
  EditionWithdrawn: event({
    version: 1,
    description: 'An edition is not in force any more; the one before it is again.',
    items: ['POL-08', 'POL-12', 'CUR-01', 'CUR-05', 'UNA-01'],
    payload: z.strictObject({ list: slug, edition, effectiveFrom: instant, reason }),
    personal: { reason: 'record' },
    example: {
      list: 'parent-resources',
      edition: '2026',
      effectiveFrom: '2026-09-02T08:00:00.000Z',
      reason: 'A link leads elsewhere by now.',
    },
  }),
  EditionCorrected: event({
    version: 1,
    description: 'A slip in what an edition says of itself was put right; its entries stay what they were.',
    items: ['POL-08', 'POL-12', 'CUR-01', 'UNA-01'],
    payload: correction(editionChanges),
    personal: { reason: 'record' },
    example: { corrects: 1, changes: { publishedOn: '2026-08-31' }, reason: 'The day was misread.' },
  }),
});

export type ReferenceListEvent = EventOf<typeof referenceListsEvents>;
export type ReferenceListRecorded = RecordedOf<typeof referenceListsEvents>;
