import { linkConfirmations } from '../../domain/kernel/by-link.ts';
import { textOrNull, tooManyRequests } from './components.ts';
import { action, array, object, text } from './parts.ts';

const tag = 'links';

/** What somebody answers without an account is grouped under. */
export const linkTags = [
  {
    name: tag,
    description:
      'Answers by a link that was mailed to one person and can be used once; the secret in it is the only proof, and no token is asked for. The page for people is `GET /v1/sign`, whose forms post to the same addresses',
  },
];

const link = {
  ...text,
  maxLength: 1000,
  description: 'What stands behind the `#` of the address in the mail, or that whole address',
};

const open = (operation: { readonly post: object }) => ({ post: { ...operation.post, security: [] } });

const terms = open(
  action({
    id: 'openLink',
    tag,
    summary: 'What is to be answered, with no personal data but the name of a child whom it is about',
    schema: object({
      title: text,
      parts: array(
        object({
          heading: { ...textOrNull, description: 'Read before each of the lines' },
          lines: array(text),
        }),
      ),
      hint: { ...textOrNull, description: 'How it is to be read' },
      confirm: {
        description: 'What is to be confirmed before the answer counts; null: nothing',
        anyOf: [
          object({ confirm: { enum: linkConfirmations }, lines: array(text), label: text }),
          { type: 'null' },
        ],
      },
      nameLabel: text,
      choices: array(object({ choice: text, label: text })),
      school: textOrNull,
      about: { ...textOrNull, description: 'Name of the child; null where people answer for themselves' },
      endsOn: { type: 'string', format: 'date', description: 'Last day of the link' },
    }),
    parameters: [],
    answers: { 200: 'Looking uses nothing up' },
    problems: [400, 404, 410, 413, 415, 500],
    body: object({ link }),
  }),
);

const required = object({ link, choice: text, signedName: { ...text, maxLength: 200 } });

const answer = open(
  action({
    id: 'answerByLink',
    tag,
    summary: 'Answers, once: a second answer is refused with 410 and the code LinkUsed',
    schema: object({ answered: text }),
    parameters: [],
    answers: { 201: 'On record' },
    problems: [400, 404, 409, 410, 413, 415, 422, 500],
    body: {
      ...required,
      properties: {
        ...required.properties,
        confirmed: {
          enum: linkConfirmations,
          description: 'What `confirm` asked for: recorded before the answer, once',
        },
      },
    },
  }),
);

const page = {
  get: {
    operationId: 'openSigningPage',
    tags: [tag],
    summary: 'The page that a mailed link leads to; it reads nothing and uses nothing up',
    security: [],
    parameters: [],
    responses: {
      200: { description: 'A page', content: { 'text/html': { schema: text } } },
      ...tooManyRequests,
    },
  },
};

/** Addresses that need no token. */
export const linkPaths: Record<string, object> = {
  '/v1/sign': page,
  '/v1/sign/terms': terms,
  '/v1/sign/answer': answer,
};
