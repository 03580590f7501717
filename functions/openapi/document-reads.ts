import { type documentPaths, documents } from '../../domain/reports/index.ts';
import { tamperedCommit } from './components.ts';
import { array, cursor, integer, json, needed, next, object, parameter, query, read, text } from './parts.ts';
import { signedFiles } from './person-reads.ts';

const reportPath = {
  name: 'report',
  in: 'path',
  required: true,
  description: documents.map(({ name, description }) => `\`${name}\`: ${description}`).join('; '),
  schema: { enum: documents.map(({ name }) => name) },
};
const over = [
  query('period', 'A half-term, term or school year; left out: the half-term of the day', text),
  query('size', 'Size of the checkpoint that it is made as of; left out: the newest', integer),
];
const ofPeriod = object({ name: text, from: text, to: text });
const figure = object({
  id: text,
  label: text,
  value: { type: ['number', 'string', 'null'], description: 'Null where there is none, or it is withheld' },
  text: { ...text, description: 'The value as people read it' },
  standing: { enum: ['green', 'amber', 'red', null] },
  isWithheld: { type: 'boolean', description: 'It would point at somebody' },
  events: { ...integer, description: 'How many events it was made of' },
  href: { type: ['string', 'null'], description: 'Where these events are' },
});

const whole = read({
  id: 'getReport',
  tag: 'past',
  summary:
    'A document of figures as of a checkpoint: asked for again at its size, it is the same, and so is its digest. `Accept: text/html` gives a page for people',
  schema: object({
    school: text,
    report: text,
    period: ofPeriod,
    asOf: object({
      today: text,
      checkpoint: object({ size: integer, time: text, note: text }),
      tampered: array(tamperedCommit),
    }),
    digest: {
      ...text,
      description: 'SHA-256 of the document, base64url: people by their ids, whoever reads',
    },
    title: text,
    intro: text,
    sections: array(
      object({
        id: text,
        heading: text,
        figures: array(figure),
        tables: array(object({ id: text, caption: text, head: array(text), rows: array(array(json)) })),
      }),
    ),
  }),
  parameters: [parameter('schoolId'), reportPath, ...over],
});

const explained = read({
  id: 'getFigure',
  tag: 'past',
  summary: 'The events that a figure of a report was made of, those whose records the caller may read',
  schema: object({
    school: text,
    report: text,
    period: ofPeriod,
    checkpoint: integer,
    figure,
    events: array(object({ stream: text, id: text, version: integer, type: text, href: text })),
    withheld: { ...integer, description: 'How many more there are, of records that the caller may not read' },
    next,
  }),
  parameters: [
    parameter('schoolId'),
    reportPath,
    { name: 'figure', in: 'path', required: true, description: 'Its id in the report', schema: text },
    ...over,
    query('limit', 'Most events of a page', { type: 'integer', minimum: 1, maximum: 500, default: 100 }),
    cursor,
  ],
});

/** Schools of the trust beside each other. */
export const comparison = read({
  id: 'getComparison',
  tag: 'past',
  summary:
    'Headline figures of every school, as rates, each as of its newest checkpoint and with the address of its own report. `Accept: text/html` gives a page for people',
  schema: object({
    period: text,
    schools: array(
      object({
        school: text,
        asOf: {
          type: ['object', 'null'],
          description: 'Null where the school has no checkpoint, or no such period; `note` says so',
          properties: {
            today: text,
            checkpoint: object({ size: integer, time: text, note: text }),
            tampered: array(tamperedCommit),
          },
        },
        digests: {
          type: 'object',
          additionalProperties: text,
          description: 'Of the reports, by their names',
        },
        figures: array(
          object({
            id: text,
            label: text,
            value: { type: ['number', 'null'] },
            text,
            isWithheld: { type: 'boolean' },
            report: text,
            href: text,
          }),
        ),
        note: { type: ['string', 'null'] },
      }),
    ),
    next,
  }),
  parameters: [
    needed('period', 'A half-term, term or school year', text),
    query('limit', 'Most schools of a page', { type: 'integer', minimum: 1, maximum: 20, default: 5 }),
    cursor,
  ],
});

/** Every report that the caller may read, as signed files. */
export const inspectionPack = read({
  id: 'getInspectionPack',
  tag: 'past',
  summary:
    'Every report of figures that the caller may read, as of one checkpoint, as files with a signature over them; `daybook verify` checks them offline',
  schema: object({ school: text, period: ofPeriod, checkpoint: integer, ...signedFiles }),
  parameters: [parameter('schoolId'), ...over, cursor],
});

/** Reports of figures, and what a figure was made of. */
export const documentReads: Readonly<Record<(typeof documentPaths)[number], object>> = {
  '/v1/schools/{schoolId}/reports/{report}': whole,
  '/v1/schools/{schoolId}/reports/{report}/figures/{figure}': explained,
};
