import * as z from 'zod/mini';
import { correction, date, reason, requiredLine } from '../../../events/catalogue/fields.ts';
import {
  edition,
  editionChanges,
  linkedPolicy,
  listEntries,
  plannedLessons,
  questions,
  retentionPeriod,
  reviewPeriod,
  socialAccount,
  source,
  strands,
  unacceptableUses,
} from '../../../events/catalogue/reference-forms.ts';
import { type CommandOf, command, defineCommands } from '../../kernel/commands.ts';
import { instantInput } from '../../kernel/instant.ts';

const MOST_AT_ONCE = 30;
/** Some entries, each named once by the field of its id. */
const some = <T extends z.ZodMiniType>(one: T, id: keyof z.output<T>) =>
  z.array(one).check(
    z.minLength(1),
    z.maxLength(MOST_AT_ONCE),
    z.refine((all) => new Set(all.map((each) => each[id])).size === all.length, 'names an entry twice'),
  );

const editionBody = {
  edition,
  publishedOn: date,
  /**
   * In five minutes, where it is left out; the first of a list takes effect at once, and may have done so
   * before.
   */
  effectiveFrom: z.optional(instantInput),
  source,
};
const stated = { publishedOn: '2026-09-01', source: 'Chosen by the computing lead' };

export const referenceListsCommands = defineCommands({
  PublishEdition: command({
    body: z.strictObject({ ...editionBody, entries: listEntries }),
    items: ['POL-12', 'CUR-05'],
    description:
      'Publishes an edition of a list, whole: of resources for parents, or of objectives by key stage. The first takes effect at once, a later one five minutes ahead at the earliest.',
    example: {
      edition: '2026',
      ...stated,
      entries: [{ id: 'helpline', title: 'A helpline for parents', link: 'https://helpline.example/' }],
    },
  }),
  RecordGuidanceChange: command({
    body: z.strictObject({
      ...editionBody,
      title: requiredLine(300),
      entries: listEntries,
      reviewBy: z._default(z.nullable(reviewPeriod), null),
    }),
    items: ['POL-08'],
    description:
      'Records a new edition of guidance, at a school, or in the tenant of the trust for all of its schools. Every policy that cites an earlier one is to be reviewed.',
    example: {
      edition: '2026',
      ...stated,
      title: 'How schools keep children safe',
      entries: [{ id: 'para-136', title: 'Four kinds of risk online' }],
      reviewBy: { precision: 'half-term', value: '2026-27.autumn-2' },
    },
  }),
  LinkPolicies: command({
    body: z.strictObject({ ...editionBody, policies: some(linkedPolicy, 'policy') }),
    items: ['POL-09'],
    description: 'Adds policies of the school to those that decisions may cite, or renames them.',
    example: {
      edition: '2026-09',
      ...stated,
      policies: [{ policy: 'behaviour', title: 'Behaviour policy' }],
    },
  }),
  AdoptCurriculumPlan: command({
    body: z.strictObject({ ...editionBody, strands, lessons: plannedLessons }),
    items: ['CUR-01'],
    description:
      'Adopts the plan of a school year, whose edition is called as the year is: the strands, and for each year group one entry in each of the six half-terms.',
    example: {
      edition: '2026-27',
      ...stated,
      strands: [{ id: 'kindness-online', title: 'Being kind online' }],
      lessons: [
        { yearGroup: 'Y1', halfTerm: 'autumn-2', title: 'Kind messages', strands: ['kindness-online'] },
      ],
    },
  }),
  AmendUnacceptableUseList: command({
    body: z.strictObject({ ...editionBody, entries: unacceptableUses }),
    items: ['UNA-01', 'UNA-02'],
    description: 'Amends the list of unacceptable uses: the new edition is the whole list.',
    example: {
      edition: '2026',
      ...stated,
      entries: [{ id: 'harassment', title: 'Harassing somebody', outsideSchool: true }],
    },
  }),
  SetRetentionPeriods: command({
    body: z.strictObject({ ...editionBody, periods: some(retentionPeriod, 'category') }),
    items: ['DPR-04'],
    description: 'Says how long records of some kinds are kept; other kinds stay as they were.',
    example: {
      edition: '2026',
      ...stated,
      periods: [{ category: 'agreements', title: 'Agreements signed', keptFor: { count: 6, unit: 'years' } }],
    },
  }),
  RegisterSocialAccounts: command({
    body: z.strictObject({ ...editionBody, accounts: some(socialAccount, 'account') }),
    items: ['PUB-07'],
    description: 'Registers official accounts of the school in social media, or says who manages them now.',
    example: {
      edition: '2026',
      ...stated,
      accounts: [
        {
          account: 'school-page',
          platform: 'A page for schools',
          title: 'News of the school',
          managedBy: 'headteacher',
        },
      ],
    },
  }),
  PublishQuestionSet: command({
    body: z.strictObject({ ...editionBody, questions }),
    items: ['TRG-09'],
    description:
      'Publishes the questions by which people say what training they need, whole; of each, which answer is a need.',
    example: {
      edition: '2026',
      ...stated,
      questions: [{ id: 'knows-the-lead', title: 'Can you name the safeguarding lead?', needAt: 'no' }],
    },
  }),
  WithdrawEdition: command({
    body: z.strictObject({ edition, effectiveFrom: z.optional(instantInput), reason }),
    items: ['POL-08', 'POL-12', 'CUR-01', 'CUR-05', 'UNA-01'],
    description:
      'Takes an edition back, five minutes ahead at the earliest: the one before it is in force again.',
    example: { edition: '2026', reason: 'A link leads elsewhere by now.' },
  }),
  CorrectEdition: command({
    body: correction(editionChanges),
    items: ['POL-08', 'POL-12', 'CUR-01', 'UNA-01'],
    description:
      'Puts right what an edition says of itself. What is in it is cited by decisions, and gets a new edition.',
    example: { corrects: 1, changes: { publishedOn: '2026-08-31' }, reason: 'The day was misread.' },
  }),
});

export type ReferenceListCommand = CommandOf<typeof referenceListsCommands>;
