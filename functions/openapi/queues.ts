import { textOrNull } from './components.ts';
import { ofQueue } from './health.ts';
import { begun } from './operations.ts';
import { array, integer, object, read, text } from './parts.ts';

const hasWayBack = {
  type: 'boolean',
  description: 'Whether dead letters can go back: a function reads the queue',
};
const queues = object({
  queues: array(object({ ...ofQueue, hasWayBack })),
  unreadable: { ...array(text), description: 'Queues that could not be read now' },
});

const letter = object({
  message: { ...text, description: 'Its id' },
  sentAt: { ...textOrNull, format: 'date-time', description: 'When it was first sent' },
  received: { ...integer, description: 'How often it was received, looks at it included' },
  reason: {
    enum: ['not-handled', 'not-delivered', 'run-failed', 'set-aside', 'unknown'],
    description: [
      'not-handled: its function failed at it, each time',
      'not-delivered: the bus could not hand it over',
      'run-failed: an invocation failed, each time',
      'set-aside: the product itself put it aside',
    ].join('; '),
  },
  error: {
    ...textOrNull,
    description: 'Name of the error; that of a function that failed stands in its log',
  },
  school: textOrNull,
  stream: textOrNull,
  id: { ...textOrNull, description: 'Of the record' },
  type: { ...textOrNull, description: 'Of the event' },
  version: { type: ['integer', 'null'], description: 'Number of the event within its record' },
  position: { type: ['integer', 'null'], description: "Position in the school's journal" },
  models: { ...array(text), description: 'Lists that a message to the projector names' },
});
const letters = object({
  queue: text,
  hasWayBack,
  messages: { ...integer, description: 'All of them, as SQS counts, approximately' },
  deadLetters: { ...array(letter), description: 'Oldest first, 50 at most' },
});

const ofPath = (name: string, description: string) => ({
  ...{ name, in: 'path', required: true, description, schema: text },
});
const ofFunction = ofPath('queue', 'Name of the function that takes its messages');

/** What was given up, and its way back: for those who run the trust's record. */
export const queuePaths: Record<string, object> = {
  '/v1/trust/queues': read({
    id: 'getQueues',
    tag: 'operations',
    summary: 'What waits for each function, and what was given up: numbers',
    schema: queues,
    parameters: [],
  }),
  '/v1/trust/queues/{queue}/dead-letters': read({
    id: 'getDeadLetters',
    tag: 'operations',
    summary: 'What was given up of a queue: which event or record it is about and why, never what it holds',
    schema: letters,
    parameters: [ofFunction],
  }),
  '/v1/trust/queues/{queue}/redrive': begun('redriveAll', 'Sends all dead letters of a queue back to it', [
    ofFunction,
  ]),
  '/v1/trust/queues/{queue}/dead-letters/{message}/redrive': begun(
    'redriveOne',
    'Sends one dead letter back to its queue; consumers do what they did already once more, which changes nothing',
    [ofFunction, ofPath('message', 'Id of the message')],
  ),
};
