import * as z from 'zod/mini';
import { concernsCommands } from '../../domain/streams/concerns/commands.ts';
import { action, object, parameter, read, text } from './parts.ts';

const tag = 'alerts';

/** What products of a school send is grouped under. */
export const alertTags = [
  {
    name: tag,
    description:
      'Alerts of filtering and monitoring products, signed by the scheme of Standard Webhooks with a secret of one school and product; no token is asked for',
  },
];

const channel = {
  name: 'channel',
  in: 'path',
  required: true,
  description: 'The product, as the school’s setting `concerns.alertChannels` calls it',
  schema: { ...text, pattern: '^[a-z0-9][a-z0-9-]{0,29}$' },
};
const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: text,
});
const signed = [
  header('webhook-id', 'The product’s id of the message: the same again is the same message'),
  header('webhook-timestamp', 'Seconds since 1970; at most five minutes from now'),
  header(
    'webhook-signature',
    '`v1,<base64>` of HMAC-SHA-256 over `<id>.<timestamp>.<body>`; several with spaces',
  ),
];

const { $schema: _, ...body } = z.toJSONSchema(
  z.omit(concernsCommands.RaiseMonitoringAlert.body, { channel: true }),
  { io: 'input' },
);
const { channel: __, ...example } = concernsCommands.RaiseMonitoringAlert.example;

const sent = action({
  id: 'sendAlert',
  tag,
  summary: 'Sends an alert: one concern a number, however often it comes',
  schema: object({ concern: { ...text, description: 'Id of the concern, `<channel>.<number>`' } }),
  parameters: [parameter('schoolId'), channel, ...signed],
  answers: { 200: 'It was on record already', 201: 'On record' },
  problems: [400, 401, 409, 413, 415, 422, 500],
  body: { ...body, examples: [example] },
});

const secret = read({
  id: 'getAlertSecret',
  tag,
  summary: 'The secret of a product, for its settings; who asks is on record',
  schema: object({ channel: text, secret: { ...text, description: '`whsec_` and the secret in base64' } }),
  parameters: [parameter('schoolId'), channel],
});

/** Where products send alerts, and where their secrets are asked for. */
export const alertPaths: Record<string, object> = {
  '/v1/schools/{schoolId}/alerts/{channel}': { post: { ...sent.post, security: [] } },
  '/v1/schools/{schoolId}/alert-channels/{channel}/secret': secret,
};
