// A filter of the web: who may no longer use a system is blocked in it, at once and once. It reads the feed of a
// school as a service that is registered for two types of events, and is started every few seconds.
import { DatabaseSync } from 'node:sqlite';
import { type ConsumerStore, catchUp, createConsumer } from '@daybook/contract';
import { createClient, feedPages } from '@daybook/contract/http';

const { DAYBOOK_URL: url = '', DAYBOOK_TOKEN: token = '', FILTER_URL: filter = '' } = process.env;
const [school = '', system = ''] = process.argv.slice(2);

const db = new DatabaseSync('filter.db');
db.exec(`
  create table if not exists marks (key text primary key, mark text not null);
  create table if not exists orders (event text primary key, person text not null, is_blocked integer not null);
`);

const store: ConsumerStore<DatabaseSync> = {
  transaction: async (work) => {
    db.exec('begin immediate');
    try {
      const answer = await work(db);
      db.exec('commit');
      return answer;
    } catch (error) {
      db.exec('rollback');
      throw error;
    }
  },
  readMark: (tx, key) => {
    const row = tx.prepare('select mark from marks where key = ?').get(key);
    return row === undefined ? null : String(row['mark']);
  },
  writeMark: (tx, key, mark) => {
    tx.prepare('insert or replace into marks values (?, ?)').run(key, mark);
  },
};

/** The filter is another system: what is to be done there is kept first, with the mark of its event. */
const consumer = createConsumer({
  store,
  order: 'journal',
  handle: (event, { tx }) => {
    if (event.type !== 'AccessRevoked' && event.type !== 'AccessGranted') return;
    const { person, right } = event.data;
    if (right.kind !== 'system' || right.name !== system) return;
    const isBlocked = event.type === 'AccessRevoked' ? 1 : 0;
    tx.prepare('insert into orders values (?, ?, ?)').run(event.id, person, isBlocked);
  },
});

/** In the order in which they were given; what the filter did not take stays, and is sent again. */
const carryOut = async (): Promise<void> => {
  for (const row of db.prepare('select * from orders order by rowid').all()) {
    const answer = await fetch(`${filter}/accounts/${row['person']}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'idempotency-key': String(row['event']) },
      body: JSON.stringify({ blocked: row['is_blocked'] === 1 }),
    });
    if (!answer.ok) throw new Error(`the filter answers ${answer.status}`);
    db.prepare('delete from orders where event = ?').run(String(row['event']));
  }
};

const api = createClient({ url, token: () => token });
await catchUp({ consumer, store, school, pageAfter: feedPages(api, school) });
await carryOut();
