import { textOrNull } from './components.ts';
import { array, integer, object, read, text } from './parts.ts';

const instant = { type: 'string', format: 'date-time' };
const instantOrNull = { ...textOrNull, format: 'date-time' };
const impact = { ...text, description: 'Whom it hurts' };
const orNull = (schema: object, description: string) => ({
  ...schema,
  type: ['object', 'null'],
  description,
});

const attention = {
  ...object({
    what: {
      enum: [
        'unreadable',
        'tampering',
        'not-journaled',
        'rows-differ',
        'journal-behind',
        'not-swept',
        'sweep-overdue',
        'unsigned',
        'lists-behind',
        'dead-letters',
      ],
    },
    says: { ...text, description: 'In a plain sentence' },
  }),
  description: 'What a person has to look at, worst first; with `school` or `queue` where it is of one',
};

const school = object({
  school: text,
  position: { ...integer, description: 'The newest position of the journal, 0 while nothing is journaled' },
  journaledAt: instantOrNull,
  checkpoint: orNull(object({ size: integer, time: instant }), 'The newest one'),
  unsigned: { ...integer, description: 'Positions that no checkpoint covers' },
  unsignedSince: { ...instantOrNull, description: 'When the first of them was journaled' },
});

/** What is said of the queue of a function. */
export const ofQueue = {
  queue: { ...text, description: 'Name of the function that takes its messages' },
  messages: orNull(
    object({ waiting: integer, inFlight: integer, delayed: integer }),
    'As SQS counts, approximately; null for a function that no queue calls',
  ),
  deadLetters: object({
    messages: integer,
    lookedAt: { ...integer, description: 'Of how many the rest of this is told: 50 at most' },
    oldest: { ...instantOrNull, description: 'When the oldest of those looked at was first sent' },
    models: {
      ...array(object({ model: text, messages: integer, impact })),
      description: 'Lists that those looked at name',
    },
  }),
};
const queue = object(ofQueue);

const list = object({
  model: text,
  events: {
    ...integer,
    description: 'That it does not show yet, as far as the newest 100 positions of each school lead to them',
  },
  since: { ...instantOrNull, description: 'When the oldest of them was recorded' },
  schools: { ...array(text), description: 'Those in which it is behind' },
  impact,
});

const sweptSchool = object({
  school: text,
  journaled: { ...integer, description: 'Commits that were in no journal; the sweep put them there' },
  overdue: { ...integer, description: 'Those among them that had been recorded over five minutes before' },
  republished: integer,
  unnotified: {
    ...integer,
    description: 'Commits published again, since nothing says that those were notified who had to be',
  },
  behind: {
    type: 'object',
    additionalProperties: integer,
    description: 'Records that a list had not caught up with, by list',
  },
  failed: { type: 'boolean', description: 'It could not be swept whole' },
});

const sweep = orNull(
  object({
    startedAt: instant,
    endedAt: instant,
    seconds: integer,
    streams: { ...integer, description: 'Records looked at' },
    tampered: {
      ...integer,
      description:
        'Commits, lines of the journal and objects of the archive that are not as they were written',
    },
    tamperedKeys: { ...array(object({ key: text, reason: text })), description: 'The first hundred of them' },
    unjournaled: {
      ...integer,
      description: 'Commits that were acknowledged behind such a one, and can not be journaled',
    },
    unjournaledKeys: array(text),
    differing: { ...integer, description: 'Rows of lists that are not what the log gives' },
    compared: { ...integer, description: 'Rows of lists that were compared with what the log gives' },
    checkpoints: { ...integer, description: 'Signed checkpoints that were checked against the journal' },
    differingRows: array(object({ school: text, model: text, row: text })),
    unchecked: { ...integer, description: 'Records whose chains are left to the next sweep' },
    wholeAt: {
      type: ['string', 'null'],
      description: 'When the newest sweep of everything began; null before the first one',
    },
    behind: array(object({ model: text, streams: integer, impact })),
    schools: { ...array(sweptSchool), description: 'Those in which something was found' },
  }),
  'What the newest sweep found; null before the first one',
);

const operation = object({
  operation: text,
  kind: { enum: ['rebuild', 'sweep', 'redrive'] },
  school: textOrNull,
  model: textOrNull,
  status: { enum: ['requested', 'running', 'failed'] },
  reason: textOrNull,
  requestedAt: instant,
  updatedAt: instant,
});

/** How the trust's record is: for those who run it, and for auditors. */
export const healthPaths: Record<string, object> = {
  '/v1/trust/health': read({
    id: 'getHealth',
    tag: 'operations',
    summary:
      'How journals, checkpoints, queues, lists and the sweep are; ids and numbers, nothing of what is recorded',
    schema: object({
      at: instant,
      isWell: { type: 'boolean', description: 'Whether nothing has to be looked at' },
      attention: array(attention),
      schools: array(school),
      queues: array(queue),
      lists: { ...array(list), description: 'Every list, and due dates; what they do not show yet' },
      sweep,
      operations: { ...array(operation), description: 'Not ended yet, of the 20 that were asked for last' },
    }),
    parameters: [],
  }),
};
