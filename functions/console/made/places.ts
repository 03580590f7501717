import { activityKinds } from '../../../events/catalogue/activity-forms.ts';
import { checkKinds } from '../../../events/catalogue/check-forms.ts';
import { consentKinds } from '../../../events/catalogue/consent-forms.ts';
import { audiences } from '../../../events/catalogue/words.ts';
import type { Doing } from '../html/act.ts';
import { type Field, option } from '../html/fields.ts';

/** Records whose id is made with the first command that is sent to them. */
export interface MadeId {
  /** What the id begins with, such as `b` of a breach. */
  readonly prefix: string;
  /** Commands that begin a record. */
  readonly begins: readonly string[];
}

/** Records whose id says what they are of: somebody chooses it, and is led to the record, there or not. */
export interface ChosenId {
  readonly fields: readonly Field[];
  readonly id: (doing: Doing) => string;
}

/** Streams with records that a person begins by a command, and which commands begin one. */
export const madeIds: Readonly<Record<string, MadeId>> = {
  people: {
    prefix: 'p',
    begins: [
      'JoinStaff',
      'AdmitPupil',
      'RegisterParent',
      'AppointGovernor',
      'RegisterVolunteer',
      'RegisterVisitor',
    ],
  },
  incidents: { prefix: 'i', begins: ['ReceivePupilReport'] },
  concerns: { prefix: 'c', begins: ['ReportOffensiveEmail'] },
  breaches: {
    prefix: 'b',
    begins: ['RecordBreach', 'RecordUnauthorisedAccess', 'ReportPasswordDisclosure'],
  },
  'help-requests': {
    prefix: 'h',
    begins: [
      'RaisePolicyQuery',
      'RequestAccessChange',
      'ReportAccessInError',
      'RaiseDeviceConcern',
      'ReportTechnologyConcern',
      'ReportEmailInError',
    ],
  },
  'staff-matters': { prefix: 'm', begins: ['RecordStaffMisuse', 'AuthoriseEmailMonitoring'] },
  searches: { prefix: 's', begins: ['JustifySearch'] },
  'own-devices': { prefix: 'od', begins: ['RegisterOwnDevice', 'RegisterRemovableMedia'] },
  'data-breaches': { prefix: 'db', begins: ['ReportEmailSentInError', 'ReportDataBreach'] },
  'data-complaints': { prefix: 'dc', begins: ['ReceiveDataComplaint'] },
  disclosures: {
    prefix: 'di',
    begins: ['DiscloseData', 'DeclineDisclosure', 'RecordSecureEmail', 'ReceiveSubjectRequest'],
  },
  'file-transfers': { prefix: 'ft', begins: ['ExpectFileTransfer'] },
  publications: {
    prefix: 'pu',
    begins: ['TakePhotograph', 'ReviewContent', 'PublishPost', 'CheckResource', 'RemoveBlogComment'],
  },
};

const named = (label: string, hint: string): ChosenId => ({
  fields: [{ name: 'record', label, kind: 'id', hint }],
  id: ({ sent }) => sent.text('record'),
});

const ofPerson = (among: NonNullable<Field['among']>): ChosenId => ({
  fields: [{ name: 'person', label: 'Whose', kind: 'person', among }],
  id: ({ sent }) => sent.text('person'),
});

const YEAR: Field = { name: 'year', label: 'School year', kind: 'id', hint: 'Such as 2026-27.' };

/** A kind, and the thing's own name behind it where it has one. */
const ofKind = (kinds: readonly string[], label: string, hint: string): ChosenId => ({
  fields: [
    { name: 'kind', label: 'What', kind: 'choice', options: kinds.map(option) },
    { name: 'thing', label, kind: 'id', hint, isOptional: true },
  ],
  id: ({ sent }) => [sent.text('kind'), sent.text('thing')].filter((part) => part !== '').join('.'),
});

const joined = (fields: readonly Field[]): ChosenId => ({
  fields,
  id: ({ sent }) => fields.map(({ name }) => sent.text(name)).join('.'),
});

/** Streams with records that are of something: of a person, a class and year, a technology. */
export const chosenIds: Readonly<Record<string, ChosenId>> = {
  schools: { fields: [], id: ({ params }) => params['school'] ?? '' },
  'agreement-templates': {
    fields: [{ name: 'audience', label: 'Who signs it', kind: 'choice', options: audiences.map(option) }],
    id: ({ sent }) => sent.text('audience'),
  },
  consents: joined([
    { name: 'person', label: 'Whose', kind: 'person' },
    { name: 'kind', label: 'For what', kind: 'one-of', options: consentKinds.map(option) },
  ]),
  'class-years': joined([{ name: 'class', label: 'Class', kind: 'id', hint: 'Such as y1-oak.' }, YEAR]),
  'reference-lists': named('Id of the list', 'Such as objectives.'),
  exemptions: ofPerson('anybody'),
  authorisations: ofPerson('anybody'),
  training: ofPerson('anybody'),
  'pupil-devices': ofPerson('pupils'),
  technologies: named(
    'Id of the technology',
    'Small letters, digits and hyphens, such as robots-for-beginners.',
  ),
  checks: ofKind(checkKinds, 'Which system or blog', 'Of filtering and of a blog alone: its id.'),
  oversight: {
    fields: [
      { ...YEAR, isOptional: true },
      {
        name: 'incident',
        label: 'Or: the incident that governors are given',
        kind: 'id',
        hint: 'Its id.',
        isOptional: true,
      },
    ],
    id: ({ sent }) => (sent.text('incident') === '' ? sent.text('year') : `extract.${sent.text('incident')}`),
  },
  activities: ofKind(
    activityKinds,
    'Which one',
    'Of workshops for parents and assemblies the school year, such as 2026-27; of others an id of its own.',
  ),
  'home-learning': joined([
    { name: 'person', label: 'Which pupil', kind: 'person', among: 'pupils' },
    {
      name: 'closure',
      label: 'Which closure',
      kind: 'number',
      hint: 'The number of the event that declared it, as the history of the school has it.',
    },
  ]),
  disposals: {
    fields: [
      { name: 'of', label: 'What kind of record', kind: 'id', hint: 'Such as incidents.' },
      { name: 'record', label: 'Id of the record', kind: 'id' },
    ],
    id: ({ sent }) => `${sent.text('of')}.${sent.text('record')}`,
  },
  'machine-clients': named('Client id of the service', 'As the identity provider has it.'),
  subscriptions: named('Id of the subscription', 'Such as help-desk.'),
};

/** What begins a record on a page of its own. */
const ELSEWHERE = ['RegisterDevice', 'RaiseConcern'];

/** Whether a record of the stream is begun by the command, under an id that is made with it. */
export const isBeginning = (stream: string, command: string): boolean =>
  madeIds[stream]?.begins.includes(command) ?? false;

/** Whether the page of a record offers the command: all but what begins one. */
export const isOfRecord = (stream: string, command: string): boolean =>
  !isBeginning(stream, command) && !ELSEWHERE.includes(command);
