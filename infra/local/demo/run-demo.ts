import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SetUpCommand } from '../../trusts/shape/types.ts';
import { localClient } from '../local-client.ts';
import type { LocalStack } from '../local-stack.ts';
import { exampleCommands, setUpExample } from '../set-up-example.ts';
import { startStack } from '../stack.ts';
import { alterOneByte, breakFunctions, isFunction } from './break.ts';
import { type Chapter, september } from './chapter.ts';
import { checkBus } from './checks/check-bus.ts';
import { checkJournal } from './checks/check-journal.ts';
import { checkLog } from './checks/check-log.ts';
import { checkPrivacy, type Sent } from './checks/check-privacy.ts';
import { checkSweep } from './checks/check-sweep.ts';
import type { Evidence } from './checks/evidence.ts';
import type { Finding } from './checks/finding.ts';
import { unlessUnreadable } from './checks/unless-unreadable.ts';
import type { DemoOptions } from './options.ts';
import { playChapters } from './playing/play-chapters.ts';
import { sentBy } from './playing/sent.ts';
import { checkProof } from './proof/check-proof.ts';
import { findingLine, outcomeLine, sceneLine, verdict } from './report.ts';
import { checkYear } from './year/check-year.ts';
import { secondHalfTerm } from './year/half-term.ts';

const bookOpens = '2026-09-02T08:00:00Z';
/** How long to wait for events on their way, in milliseconds; a broken part never settles. */
const patience = { whole: 180_000, broken: 8_000, again: 2_000 };

/** A broken part repeats itself. */
const FAULTS_SHOWN = 5;

export type Print = (text: string) => void;

/** Plays the story and checks it. Resolves to true only when all of it holds. */
export async function runDemo(
  { broken, isYear }: Pick<DemoOptions, 'broken' | 'isYear'>,
  print: Print,
  onStarted: (stop: () => Promise<void>) => void,
): Promise<boolean> {
  const begun = Date.now();
  const lines: string[] = [];
  print('starting the stack in memory: template, DynamoDB, bus, queues, mail, functions ...');
  const stack = await startStack({
    memory: true,
    onTrail: (line, log) => lines.push(line, JSON.stringify(log)),
    say: print,
  });
  onStarted(stack.stop);
  stack.setTime(bookOpens);
  print(`started, after ${seconds(begun)} s; setting up two schools ...`);
  const [setUp] = await Promise.all([exampleCommands(), setUpExample(stack)]);
  print(`set up two schools with ${setUp.length} commands, after ${seconds(begun)} s`);
  for (const part of broken.filter(isFunction)) breakFunctions(stack, part);
  const chapters = isYear ? [september, secondHalfTerm] : [september];
  const { url, tokenFor, setTime, now, mails } = stack;
  const { settled, hasSettled } = patient(stack, broken.length > 0 ? patience.broken : patience.whole);
  const evidence = evidenceOf(stack, lines);
  const onFindings = (found: readonly Finding[]) => print(['', ...found.map(findingLine)].join('\n'));
  const stage = { url, tokenFor, setTime, now, mails, settled };
  const played = await playChapters(stage, evidence, chapters, {
    onChapter: ({ says }) => print(`\nnow ${says}:`),
    onScene: (scene) => print(sceneLine(scene)),
    onOutcome: (outcome) => print(outcomeLine(outcome)),
    onFindings,
  });
  if (!hasSettled()) print('\nnot everything arrived in time');
  if (broken.includes('log')) await alterOneByte(evidence.client, evidence.eventLogTable);
  const findings = [...played.findings];
  const ofYear = isYear ? [() => checkYear(stack, stage)] : [];
  for (const check of [...checks(evidence, stack, sentIn(setUp, chapters)), ...ofYear]) {
    const found = await check();
    onFindings(found);
    findings.push(...found);
  }
  print(`\n${verdict(played.outcomes, findings, (Date.now() - begun) / 1000)}`);
  const holds =
    played.outcomes.every(({ isAsExpected }) => isAsExpected) &&
    findings.every(({ problem }) => problem === null);
  if (!holds)
    print(['', 'the last faults inside the stack:', ...stack.faults().slice(-FAULTS_SHOWN)].join('\n  '));
  return holds;
}

/** One after another: some of them set the time, and all take from one machine. */
const checks = (
  evidence: Evidence,
  stack: LocalStack,
  sent: readonly Sent[],
): readonly (() => Promise<readonly Finding[]>)[] => [
  async () => [await checkLog(evidence)],
  async () => [await checkJournal(evidence)],
  async () => [await unlessUnreadable(() => checkBus(evidence))],
  async () => [await checkSweep(stack)],
  async () => [checkPrivacy(evidence, sent)],
  () => checkProof(stack),
];

/** Streams stand fifth in a set-up command's path. */
const sentIn = (setUp: readonly SetUpCommand[], chapters: readonly Chapter[]): readonly Sent[] => [
  ...setUp.map(({ path, body }) => ({ stream: path.split('/')[4] ?? '', body })),
  ...chapters.flatMap(({ scenes }) => scenes.flatMap(({ steps }) => steps.flatMap(sentBy))),
];

/** A broken part never settles: who waited for it once in vain does not wait that long again. */
const patient = (stack: Pick<LocalStack, 'settled'>, limitMs: number) => {
  let hasSettled = true;
  return {
    settled: async () => {
      await stack.settled({ limitMs: hasSettled ? limitMs : patience.again }).catch(() => {
        hasSettled = false;
      });
    },
    hasSettled: () => hasSettled,
  };
};

const evidenceOf = (stack: LocalStack, lines: readonly string[]): Evidence => ({
  client: new DynamoDBClient(localClient(stack.endpoints.dynamodb)),
  eventLogTable: stack.variable('EVENT_LOG_TABLE'),
  journalTable: stack.variable('JOURNAL_TABLE'),
  archived: stack.archived,
  mails: stack.mails,
  logLines: () => lines,
  get: async (path, logIn) => {
    const response = await fetch(`${stack.url}${path}`, {
      headers: { authorization: `Bearer ${await stack.tokenFor(logIn)}` },
    });
    return { status: response.status, body: await response.json() };
  },
});

const seconds = (since: number): string => ((Date.now() - since) / 1000).toFixed(0);
