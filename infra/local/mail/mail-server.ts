import sesLocal from 'aws-ses-v2-local';
import * as z from 'zod/mini';
import { freePort } from '../free-port.ts';

const mail = z.object({
  messageId: z.string(),
  from: z.string(),
  destination: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
  subject: z.string(),
  body: z.object({ html: z.optional(z.string()), text: z.optional(z.string()) }),
  /** Seconds since 1970. */
  at: z.number(),
});
export type Mail = z.output<typeof mail>;
const store = z.object({ emails: z.array(mail) });

export interface MailServer {
  readonly endpoint: string;
  /** Everything sent since the start, oldest first. */
  readonly mails: () => Promise<readonly Mail[]>;
  readonly stop: () => Promise<void>;
}

/** SES on loopback; opened in a browser it shows the mail. A process holds one inbox, emptied here. */
export async function startMail(): Promise<MailServer> {
  const port = await freePort();
  const server = await start({ host: '127.0.0.1', port });
  const endpoint = `http://127.0.0.1:${port}`;
  await fetch(`${endpoint}/clear-store`, { method: 'POST' });
  return {
    endpoint,
    mails: async () => store.parse(await (await fetch(`${endpoint}/store`)).json()).emails,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * The package is CommonJS with a default export: Node hands over the module object, a bundler the function.
 */
const start: typeof sesLocal.default = 'default' in sesLocal ? sesLocal.default : sesLocal;
