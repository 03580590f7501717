import type { RequestListener } from 'node:http';
import * as z from 'zod/mini';
import { AwsError } from '../http/aws-json.ts';
import { readBody } from '../http/read-body.ts';
import { accessKeyIn } from './access-key.ts';
import type { Identities, IssuedCredentials } from './identities.ts';

/** Far above any request for a session. */
const BODY_LIMIT = 64 * 1024;

const asked = z.object({
  Action: z.literal('AssumeRole'),
  RoleArn: z.string(),
  RoleSessionName: z.string().check(z.regex(/^[\w+=,.@-]{2,64}$/)),
  DurationSeconds: z.coerce.number().check(z.gte(900), z.lte(3600)),
});
/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html */
const tagText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u;

/** `Tags.member.1.Key=school`: each tag by its number. */
const tagsIn = (fields: URLSearchParams): Readonly<Record<string, string>> => {
  const tags: Record<string, string> = {};
  for (const [name, key] of fields) {
    const [, number] = /^Tags\.member\.(\d+)\.Key$/.exec(name) ?? [];
    if (number === undefined) continue;
    const value = fields.get(`Tags.member.${number}.Value`) ?? '';
    if (!tagText.test(key) || !tagText.test(value))
      throw new AwsError('ValidationError', 'a tag has characters that no tag may have');
    tags[key] = value;
  }
  return tags;
};

/**
 * STS, as far as roles are taken under tags. @see
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export const stsService =
  ({ take }: Pick<Identities, 'take'>): RequestListener =>
  async (request, response) => {
    try {
      const fields = new URLSearchParams((await readBody(request, BODY_LIMIT))?.toString('utf8') ?? '');
      const parsed = asked.safeParse(Object.fromEntries(fields));
      if (!parsed.success) throw new AwsError('ValidationError', 'the local stack takes AssumeRole alone');
      const { RoleArn: roleArn, DurationSeconds: seconds } = parsed.data;
      const issued = take(accessKeyIn(request.headers), { roleArn, tags: tagsIn(fields), seconds });
      response.writeHead(200, { 'content-type': 'text/xml' }).end(credentialsXml(issued));
    } catch (error) {
      const { code, status, message } =
        error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500);
      response.writeHead(status, { 'content-type': 'text/xml' }).end(errorXml(code, message));
    }
  };

const credentialsXml = ({
  accessKeyId,
  secretAccessKey,
  sessionToken,
  expiresAt,
}: IssuedCredentials): string =>
  `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
<AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey>
<SessionToken>${sessionToken}</SessionToken><Expiration>${new Date(expiresAt).toISOString()}</Expiration>
</Credentials></AssumeRoleResult></AssumeRoleResponse>`;

const errorXml = (code: string, message: string): string =>
  `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>
<Code>${code}</Code><Message>${message.replace(/[<>&]/g, ' ')}</Message></Error></ErrorResponse>`;
