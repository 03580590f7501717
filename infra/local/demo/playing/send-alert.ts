import * as z from 'zod/mini';
import { cast } from '../cast.ts';
import type { Outcome, ProductAlert } from '../story.ts';
import { signedHeaders } from './signed-headers.ts';
import type { Stage } from './stage.ts';

const shown = z.object({ secret: z.string() });
const taken = z.object({ concern: z.string() });

const statuses = { done: 201, unchanged: 200, 'signed by somebody else': 401 } as const;
/** A secret of the right form that no school gave out. */
const another = `whsec_${Buffer.alloc(32, 'another secret').toString('base64')}`;

/** Sends an alert as the product does, with the secret that the trust's administrator put into it. */
export async function sendAlert(stage: Stage, step: ProductAlert): Promise<Outcome> {
  const { channel, delivery, alert, expected } = step;
  const school = `${stage.url}/v1/schools/${step.school}`;
  const body = JSON.stringify(alert);
  const secret = expected === 'signed by somebody else' ? another : await secretOf(stage, school, channel);
  const response = await fetch(`${school}/alerts/${channel}`, {
    method: 'POST',
    headers: signedHeaders(secret, body, { id: delivery, at: new Date(stage.now()) }),
    body,
  });
  const answer: unknown = await response.json();
  const { status } = response;
  return {
    step,
    status,
    answer: taken.safeParse(answer).data?.concern ?? `${expected}: ${status}`,
    isAsExpected: status === statuses[expected],
  };
}

const secretOf = async (stage: Stage, school: string, channel: string): Promise<string> => {
  const response = await fetch(`${school}/alert-channels/${channel}/secret`, {
    headers: { authorization: `Bearer ${await stage.tokenFor(cast.trust.admin)}` },
  });
  return shown.parse(await response.json()).secret;
};
