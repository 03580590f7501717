// A system for safeguarding: where a pupil moves to another school, it writes the file that the other school's system
// takes in, records that it was sent, and later the receipt. What the file is about never leaves that system: the
// event names the pupil by id alone. It keeps nothing of its own: what it did comes back to it as events.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { catchUp, createConsumer, memoryStore } from '@daybook/contract';
import { type Answer, createClient, feedPages } from '@daybook/contract/http';

const { DAYBOOK_URL: url = '', FEED_TOKEN = '', LEAD_TOKEN = '', TODAY: on = '' } = process.env;
const [school = ''] = process.argv.slice(2);

interface Transfer {
  readonly pupil: string;
  readonly recipient: string;
  readonly startsOn: string;
  status: 'expected' | 'sent' | 'over';
}
const store = memoryStore<Record<string, Transfer>>({});

const consumer = createConsumer({
  store,
  order: 'journal',
  handle: (event, { tx: { state } }) => {
    const id = event.subject.replace('file-transfers/', '');
    if (event.type === 'FileTransferExpected') {
      const { pupil, recipient, startsOn } = event.data;
      state[id] = { pupil, recipient, startsOn, status: 'expected' };
    }
    const transfer = state[id];
    if (transfer === undefined) return;
    if (event.type === 'ChildProtectionFileSent') transfer.status = 'sent';
    if (event.type === 'FileReceiptConfirmed' || event.type === 'FileTransferCalledOff')
      transfer.status = 'over';
  },
});
const feed = createClient({ url, token: () => FEED_TOKEN });
await catchUp({ consumer, store, school, pageAfter: feedPages(feed, school) });

/** The safeguarding lead's own right to record; a command keeps its key, so that a second try is no second command. */
const lead = createClient({ url, token: () => LEAD_TOKEN });
const base = '/v1/schools/{schoolId}/file-transfers/{streamId}';
const must = (answer: Answer<unknown>): void => {
  if (!answer.ok) throw new Error(`${answer.problem.title}: ${answer.problem.detail ?? ''}`);
};

mkdirSync('out', { recursive: true });
for (const [id, { status, ...transfer }] of Object.entries(store.read())) {
  const path = { schoolId: school, streamId: id };
  if (status === 'expected') {
    writeFileSync(`out/${id}.json`, JSON.stringify({ format: 'transfer/1', from: school, id, ...transfer }));
    const body = { on, means: 'system-to-system' as const };
    must(await lead.post(`${base}/record-file-sent`, { path, body, key: `${id}.sent` }));
  }
  if (status === 'sent' && existsSync(`in/${id}.receipt.json`)) {
    const body = { on: String(JSON.parse(readFileSync(`in/${id}.receipt.json`, 'utf8')).on) };
    must(await lead.post(`${base}/confirm-file-receipt`, { path, body, key: `${id}.receipt` }));
  }
}
