import { missingIn } from '../checks/check-views.ts';
import type { Look, Outcome } from '../story.ts';
import { awaited, type Newcomers, type Stage, withIds } from './stage.ts';

interface Seen {
  readonly status: number;
  readonly body: unknown;
}

/** Opens it, and again as long as something is on its way that may still be missing there. */
export async function playLook(stage: Stage, step: Look, newcomers: Newcomers): Promise<Outcome> {
  const open = async (): Promise<Seen> => {
    const path = withIds(step.looks, step.school, newcomers);
    const response = await fetch(`${stage.url}/v1/schools/${step.school}/${path}`, {
      headers: { authorization: `Bearer ${await stage.tokenFor(step.as)}` },
    });
    return { status: response.status, body: await response.json() };
  };
  const found = await awaited(stage, async () => {
    const seen = await open();
    return isAsExpected(step, seen) ? seen : null;
  });
  const { status, body } = found ?? (await open());
  return {
    step,
    status,
    answer: found === null ? JSON.stringify(body).slice(0, SHOWN) : saidOf(step),
    isAsExpected: found !== null,
  };
}

const SHOWN = 200;

const isAsExpected = ({ expected }: Look, { status, body }: Seen): boolean =>
  expected === 'forbidden' ? status === 403 : status === 200 && missingIn(body, expected).length === 0;

const saidOf = ({ expected }: Look): string =>
  expected === 'forbidden' ? 'not theirs to see' : expected.map((item) => JSON.stringify(item)).join(', ');
