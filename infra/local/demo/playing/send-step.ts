import { randomUUID } from 'node:crypto';
import type { Expected, Outcome, Race, Step } from '../story.ts';
import { type Newcomers, type Stage, withIds } from './stage.ts';

export async function playStep(stage: Stage, step: Step, newcomers: Newcomers): Promise<Outcome> {
  const answer = await send(stage, step, newcomers);
  return outcomeOf(step, answer, isAsExpected(step.expected, answer));
}

/** Exactly one of the racers may win, whichever it is. */
export async function playRace(
  stage: Stage,
  { race, othersRefused }: Race,
  newcomers: Newcomers,
): Promise<Outcome[]> {
  const answers = await Promise.all(race.map((step) => send(stage, step, newcomers)));
  const winners = answers.filter(({ status }) => status === 201).length;
  return race.map((step, at) => {
    const answer = answers[at] ?? noAnswer;
    const fits = answer.status === 201 || isAsExpected(othersRefused, answer);
    return outcomeOf(step, answer, winners === 1 && fits);
  });
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly code: string | null;
  readonly item: string | null;
  readonly events: number;
  readonly isReplayed: boolean;
}
const noAnswer: Answer = {
  status: 0,
  text: 'no answer',
  code: null,
  item: null,
  events: 0,
  isReplayed: false,
};

const outcomeOf = (step: Step, { status, text }: Answer, asExpected: boolean): Outcome => ({
  step,
  status,
  answer: text,
  isAsExpected: asExpected,
});

async function send(stage: Stage, step: Step, newcomers: Newcomers): Promise<Answer> {
  const path = withIds(step.send, step.school, newcomers);
  const response = await fetch(`${stage.url}/v1/schools/${step.school}/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await stage.tokenFor(step.as)}`,
      'content-type': 'application/json',
      'idempotency-key': step.key ?? randomUUID(),
    },
    body: JSON.stringify(step.body),
  });
  return readAnswer(
    response.status,
    response.headers.get('idempotency-replayed') === 'true',
    await response.text(),
  );
}

function readAnswer(status: number, isReplayed: boolean, text: string): Answer {
  const body = parse(text);
  const word = (key: string) => (typeof body[key] === 'string' ? body[key] : null);
  const events = Array.isArray(body['events']) ? body['events'] : [];
  const code = word('code');
  const said =
    status < 300
      ? isReplayed
        ? 'the first answer again'
        : events.map(typeOf).join(', ') || 'nothing to do'
      : [code ?? word('title'), word('item'), word('clause')].filter(Boolean).join(' - ');
  return {
    status,
    text: said || text.slice(0, 120),
    code,
    item: word('item'),
    events: events.length,
    isReplayed,
  };
}

const typeOf = (event: unknown): string =>
  typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : '?';

function parse(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}

function isAsExpected(expected: Expected, answer: Answer): boolean {
  switch (expected) {
    case 'done':
      return answer.status === 201 && !answer.isReplayed && answer.events > 0;
    case 'repeated':
      return answer.status === 201 && answer.isReplayed;
    case 'unchanged':
      return answer.status === 200 && answer.events === 0;
    case 'forbidden':
      return answer.status === 403;
  }
  return answer.status === 422 && answer.code === expected.refused && answer.item === expected.item;
}
