// A warehouse: the events of a school in DuckDB, each once, and figures that anybody may ask of them in SQL. It reads
// the feed from where it was last, and may be killed anywhere.

import { type ConsumerStore, catchUp, createConsumer } from '@daybook/contract';
import { createClient, feedPages } from '@daybook/contract/http';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

const { DAYBOOK_URL: url = '', DAYBOOK_TOKEN: token = '' } = process.env;
const [school = '', file = 'warehouse.duckdb'] = process.argv.slice(2);

const instance = await DuckDBInstance.create(file);
const db = await instance.connect();
await db.run('create table if not exists marks (key text primary key, mark text not null)');
await db.run(`create table if not exists events (
  id text primary key, stream text, type text, version integer, subject text, streamversion integer, position bigint,
  time timestamptz, recordedtime timestamptz, actor text, data json)`);

/** Rows and marks are of one database, and so of one transaction. */
const store: ConsumerStore<DuckDBConnection> = {
  transaction: async (work) => {
    await db.run('begin');
    try {
      const answer = await work(db);
      await db.run('commit');
      return answer;
    } catch (error) {
      await db.run('rollback');
      throw error;
    }
  },
  readMark: async (tx, key) => {
    const found = await tx.runAndReadAll('select mark from marks where key = $key', { key });
    const mark = found.getRows()[0]?.[0];
    return typeof mark === 'string' ? mark : null;
  },
  writeMark: async (tx, key, mark) => {
    await tx.run('insert or replace into marks values ($key, $mark)', { key, mark });
  },
};

const consumer = createConsumer({
  store,
  order: 'journal',
  handle: async ({ id, source, type, version, subject, streamversion, position, time, ...event }, { tx }) => {
    const { recordedtime, actor } = event;
    await tx.run(
      `insert into events values ($id, $stream, $type, $version, $subject, $streamversion, $position,
        $time::timestamptz, $recordedtime::timestamptz, $actor, $data::json)`,
      {
        ...{ id, stream: source.replace('daybook.', ''), type, version, subject, streamversion, position },
        ...{ time, recordedtime, actor, data: JSON.stringify(event.data) },
      },
    );
  },
});

const api = createClient({ url, token: () => token });
await catchUp({ consumer, store, school, pageAfter: feedPages(api, school, { limit: 500 }) });

/** A device is on loan where the newest of its loans and returns is a loan. */
const onLoan = await db.runAndReadAll(`
  select count(*) from (
    select arg_max(type, streamversion) as last from events
    where type in ('DeviceLent', 'DeviceReturned') group by subject
  ) where last = 'DeviceLent'`);
const all = await db.runAndReadAll('select count(*), max(position) from events');
const [[events, last] = []] = all.getRows();
console.log(
  JSON.stringify({ events: Number(events), last: Number(last), onLoan: Number(onLoan.getRows()[0]?.[0]) }),
);
