import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { readItem } from '../../events/log/read-item.ts';
import { composeHandler, linkPipeline } from '../../functions/inbound/compose.ts';
import { composeNotify } from '../../functions/notify/compose.ts';
import { createHandler as createNotify } from '../../functions/notify/handler.ts';
import type { Mail } from '../../functions/shared/publishing/mailer.ts';
import type { startApi } from './api.ts';
import { message, readModelOf } from './notify.ts';

/** Where the console of the trust is. */
export const CONSOLE_URL = 'https://daybook.fernhill.example/console';

type Api = Awaited<ReturnType<typeof startApi>>;

/** An answer as the page's browser sees it. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/**
 * What parents have: their mail, and the page that its links lead to. Composed as the deployed functions are,
 * on the tables of the API.
 */
export const parentsSide = (api: Api) => {
  const mails: Mail[] = [];
  const handler = linkPipeline(
    api.env.DOCS_BASE_URL,
    composeHandler(api.clients, { ...api.env, CONSOLE_URL }),
  );
  const notify = composeNotify(
    api.clients,
    {
      ...api.env,
      DELIVERIES_TABLE: 'deliveries',
      MAIL_FROM: 'daybook@fernhill.example',
      PORTAL_URL: 'https://daybook.fernhill.example',
      SIGN_URL: 'https://api.fernhill.example/v1/sign',
    },
    async (mail) => void mails.push(mail),
  );
  const handleMail = createNotify({ ...notify, readModel: readModelOf(), requeue: async () => undefined });
  const request = async (method: 'GET' | 'POST', path: string, type: string, body?: string) => {
    const event = {
      version: '2.0',
      routeKey: `${method} ${path}`,
      rawPath: path,
      rawQueryString: '',
      headers: { 'content-type': type },
      ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
      isBase64Encoded: body !== undefined,
    } as unknown as APIGatewayProxyEventV2;
    const { statusCode, headers, body: text } = await handler(event, {} as Context);
    return { status: statusCode, headers, text };
  };
  return {
    mails,
    open: () => request('GET', '/v1/sign', 'text/html'),
    /** As the form of the page sends it. */
    form: (path: 'terms' | 'answer', fields: Readonly<Record<string, string>>): Promise<PageAnswer> =>
      request(
        'POST',
        `/v1/sign/${path}`,
        'application/x-www-form-urlencoded',
        new URLSearchParams(fields).toString(),
      ),
    json: async (path: 'terms' | 'answer', body: object) => {
      const { text, ...answer } = await request(
        'POST',
        `/v1/sign/${path}`,
        'application/json',
        JSON.stringify(body),
      );
      return { ...answer, body: JSON.parse(text) };
    },
    /** Hands the newest event of a record to what mails, as the bus would. */
    deliver: async (school: string, record: string): Promise<void> => {
      const commits = [...api.items]
        .filter(([at]) => at.startsWith(`log ${school}/${record}`))
        .map(([, item]) => readItem(item as never).commit)
        .toSorted((a, b) => a.commit - b.commit);
      const newest = commits.at(-1);
      const event = newest?.events.at(-1);
      if (newest === undefined || event === undefined) throw new Error(`${record} has no event`);
      const version = newest.firstVersion + newest.events.length - 1;
      const body = JSON.parse(message(event.type, record, event.data, version));
      body.detail.recordedtime = newest.recordedAt;
      body.detail.schoolid = school;
      await handleMail(JSON.stringify(body));
    },
  };
};

/** The link that a mail holds, as its reader copies it. */
export const linkIn = ({ text }: Mail): string => /https:\/\/\S+#(\S+)/.exec(text)?.[1] ?? '';
