import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { cast, infantSchool } from '../../../infra/local/demo/cast.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { setUpExample } from '../../../infra/local/set-up-example.ts';
import { startStack } from '../../../infra/local/stack.ts';
import { firstDay } from '../../support/first-day.ts';
import { cpuPerCommand, cpuTimes } from './cpu.ts';
import { createLags } from './lags.ts';
import { sendingTimes } from './sending-times.ts';

/*
 * How far lists and mails are behind the log on one machine, at a steady rate of commands over HTTP:
 *   npm run bench:chain -- --of incidents --rate 15 --seconds 600    a reported incident each, with its mails
 *   npm run bench:chain -- --of people --rate 40 --seconds 600       a registered visitor each; nobody hears
 *   npm run bench:chain -- --rate 1 --peak 10 --seconds 90       the same, with ten times the rate in the middle third
 * Ends with 1 where something was lost or doubled, or the backlog is not gone after ten minutes. The machine's load stands beside the figures: what else
 * runs there counts in.
 */
const { values } = parseArgs({
  options: {
    of: { type: 'string', default: 'incidents' },
    rate: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '60' },
    peak: { type: 'string', default: '1' },
  },
});
const isOfIncidents = values.of === 'incidents';
const [rate, seconds, peak] = [Number(values.rate), Number(values.seconds), Number(values.peak)];
/** Milliseconds after the beginning at which each command is sent. */
const moments = sendingTimes({ rate, seconds, peak });
/**
 * Headteacher, two deputies and a learning mentor of the example school; the headteacher leads on
 * safeguarding, too.
 */
const MAILS = isOfIncidents ? 4 : 0;
const say = (words: string) => void process.stderr.write(`${words}\n`);

const today = () => new Date().toISOString().slice(0, 10);
const commands = {
  incidents: () => ({
    path: 'report-incident',
    body: {
      occurredOn: today(),
      place: 'Library corner',
      description: 'A search for a class topic brought up a violent picture.',
      category: 'online-safety',
    },
  }),
  people: () => ({ path: 'register-visitor', body: { name: 'Canary Visitor', visitOn: today() } }),
};

const send = async (stack: LocalStack, token: string, id: string): Promise<boolean> => {
  const { path, body } = commands[isOfIncidents ? 'incidents' : 'people']();
  const answer = await fetch(`${stack.url}/v1/schools/${infantSchool}/${values.of}/${id}/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status !== 201) say(`${answer.status} ${text.slice(0, 300)}`);
  return answer.status === 201;
};

/**
 * Sends so many a second, whether or not earlier ones were answered: a machine that falls behind shows it.
 */
const load = async (stack: LocalStack, subject: string): Promise<readonly string[]> => {
  const token = await stack.tokenFor(subject);
  const began = performance.now();
  const sent: Promise<string | null>[] = [];
  for (const [count, moment] of moments.entries()) {
    const wait = began + moment - performance.now();
    if (wait > 0) await setTimeout(wait);
    const id = `load-${count}`;
    sent.push(send(stack, token, id).then((isDone) => (isDone ? id : null)));
  }
  return (await Promise.all(sent)).filter((id) => id !== null);
};

const lags = createLags(
  isOfIncidents ? 'incidents' : 'people',
  isOfIncidents ? 'incident-log' : 'role-holders',
  MAILS,
);
const stack = await startStack({ memory: true, onTrail: (_, log) => lags.hear(log), say });
try {
  say('setting up the example trust');
  // On the first day of the school year, as its history has it.
  stack.setTime(firstDay);
  await setUpExample(stack);
  await stack.settled();
  stack.setTime(null);
  await stack.warm();
  await stack.settled();
  say(`${rate} a second for ${seconds} s, ${peak} times as many in the middle third`);
  const before = cpuTimes();
  const ids = await load(stack, cast.infant.head);
  const sentAt = performance.now();
  await stack.settled({ limitMs: 600_000 });
  const drainedMs = Math.round(performance.now() - sentAt);
  const cpuMs = cpuPerCommand(before, cpuTimes(), ids.length);
  const found = lags.result(ids);
  const lost = moments.length - ids.length;
  process.stdout.write(
    `${JSON.stringify({ of: values.of, rate, seconds, peak, notTaken: lost, drainedMs, ...found, cpuMs, load: loadavg() }, null, 2)}\n`,
  );
  const isWhole = lost + found.notProjected + found.notMailed + found.doubled === 0;
  process.exitCode = isWhole ? 0 : 1;
} finally {
  await stack.stop();
}
