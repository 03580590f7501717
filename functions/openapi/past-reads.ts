import type { ReportPath } from '../../domain/reports/index.ts';
import { tamperedCommit } from './components.ts';
import { comparison, documentReads, inspectionPack } from './document-reads.ts';
import { array, cursor, integer, json, needed, next, object, parameter, query, read, text } from './parts.ts';
import { personPaths, signedFiles } from './person-reads.ts';

/** What the questions about a moment are grouped under. */
export const pastTags = [
  {
    name: 'past',
    description:
      'What was so at an instant, replayed from the journal; dossiers, reports, and what names a person',
  },
];

const tag = 'past';
const instant = { type: 'string', format: 'date-time' };
const by = query(
  'by',
  'What was recorded by then, or what had happened by then as far as it is known today',
  {
    enum: ['recorded', 'occurred'],
    default: 'recorded',
  },
);
const at = [needed('at', 'An instant that has passed', instant), by];

const checkpoint = {
  type: ['object', 'null'],
  description:
    'The smallest checkpoint that covers the position; null where none does yet, and `note` says so',
  properties: { size: integer, note: text },
};
const rests = {
  position: { ...integer, description: 'Position of the last journal entry that counts; 0 where none does' },
  checkpoint,
  tampered: {
    ...array(tamperedCommit),
    description:
      'Commits that are not as they were journaled: of the records that they belong to, the answer says nothing',
  },
};
const moment = { at: instant, by: { enum: ['recorded', 'occurred'] } };

/** What an answer about the past says of itself. */
export const asOfSchool = object({ ...moment, ...rests });
export const asOfTrust = object({ ...moment, schools: array(object({ school: text, ...rests })) });

const held = array(
  object({
    role: text,
    person: text,
    name: { type: ['string', 'null'] },
    from: text,
    until: { type: ['string', 'null'] },
  }),
);
const answers = {
  asOf: asOfSchool,
  roles: held,
  agreements: array(json),
  access: array(json),
  devices: object({ lent: array(json), allocated: array(json) }),
  policy: object({ inForce: json, versions: array(json) }),
};

const anonymised = query(
  'anonymised',
  'true: the twin, without ids and names of people and without free text',
  {
    enum: ['true', 'false'],
    default: 'false',
  },
);

const dossier = read({
  id: 'getDossier',
  tag,
  summary:
    'All that was so on the day of an incident, as files with a signature over them; `daybook verify` checks them offline',
  schema: object({
    school: text,
    incident: text,
    anonymised: { type: 'boolean' },
    ...signedFiles,
  }),
  parameters: [
    parameter('schoolId'),
    { name: 'incidentId', in: 'path', required: true, description: 'The incident', schema: text },
    anonymised,
    cursor,
  ],
});

const certificate = read({
  id: 'getErasureCertificate',
  tag,
  summary:
    'That the key of what two people disposed of was destroyed, and on which day its last backup ends, as files with a signature over them; `daybook verify` checks them offline',
  schema: object({ school: text, disposal: text, ...signedFiles }),
  parameters: [
    parameter('schoolId'),
    {
      name: 'disposalId',
      in: 'path',
      required: true,
      description: 'The disposal, `<stream>.<record>`',
      schema: text,
    },
    cursor,
  ],
});

/** Every report: the trust's questions as of an instant, and dossiers. */
export const pastPaths: Readonly<Record<ReportPath, object>> = {
  '/v1/schools/{schoolId}/as-of': read({
    id: 'getAsOf',
    tag,
    summary:
      'Who had signed, who had access, what was lent, who held which office, and which policy was in force',
    schema: object({ school: text, ...answers, next }),
    parameters: [parameter('schoolId'), ...at, cursor],
  }),
  '/v1/trust/as-of': read({
    id: 'getTrustAsOf',
    tag,
    summary:
      'The same for every school that was registered by then, and who held offices of the trust; a school may go on on the next page',
    schema: object({
      asOf: asOfSchool,
      roles: held,
      schools: array(object({ school: text, ...answers })),
      next,
    }),
    parameters: [
      ...at,
      query('limit', 'Most schools of a page', { type: 'integer', minimum: 1, maximum: 20, default: 5 }),
      cursor,
    ],
  }),
  '/v1/schools/{schoolId}/dossiers/{incidentId}': dossier,
  '/v1/schools/{schoolId}/disposals/{disposalId}/certificate': certificate,
  ...personPaths,
  ...documentReads,
  '/v1/schools/{schoolId}/packs/inspection': inspectionPack,
  '/v1/trust/reports/comparison': comparison,
};
