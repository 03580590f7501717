import { describe, expect, it } from 'vitest';
import { deployment, json, runDaybook } from '../../../support/terminal.ts';

const at = ['desk', '--school', 'larkfield-infant', ...deployment];
const path = '/v1/schools/larkfield-infant/subscriptions/desk';

interface Refused {
  readonly refusal: string;
  readonly status: number | null;
}

/** A deployment that answers a test after some looks. */
const deploymentWith = (refused: Refused | null, looks = 2) => {
  const asked: string[] = [];
  let left = looks;
  const answer = ({ url, init }: { readonly url: URL; readonly init: RequestInit }) => {
    asked.push(`${init.method} ${url.pathname}`);
    if (init.method === 'POST')
      return json(201, { events: [{ type: 'SubscriptionTestRequested', version: 3 }], key: 'whsec_abc' });
    left -= 1;
    const isAnswered = left <= 0;
    const test = { asked: 3, isAnswered, refused: isAnswered ? refused : null };
    return json(200, { state: { subscribed: { test } } });
  };
  return { asked, answer };
};

describe('daybook subscription', () => {
  it('test says that the target took it, once that is on record', async () => {
    const { asked, answer } = deploymentWith(null, 3);
    const ran = await runDaybook(['subscription', 'test', ...at], answer);
    expect(ran).toMatchObject({ exitCode: 0, printed: ['the target took the test message'] });
    expect(asked).toEqual([`POST ${path}/test-subscription`, `GET ${path}`, `GET ${path}`, `GET ${path}`]);
  });

  it('test says why the target did not take it, and ends with 1', async () => {
    const refused = { refusal: 'refused', status: 503 };
    const said = await runDaybook(['subscription', 'test', ...at], deploymentWith(refused).answer);
    expect(said.exitCode).toBe(1);
    expect(said.printed).toEqual(['the target did not take the test message: refused (503)']);
    const asJson = await runDaybook(
      ['subscription', 'test', ...at, '--json'],
      deploymentWith(refused).answer,
    );
    expect(JSON.parse(asJson.printed[0] ?? '')).toEqual({ taken: false, refused });
  });

  it('key prints the key alone, and redrive says what is done', async () => {
    const key = await runDaybook(['subscription', 'key', ...at], deploymentWith(null).answer);
    expect(key).toMatchObject({ exitCode: 0, printed: ['whsec_abc'] });
    const { asked, answer } = deploymentWith(null);
    const redrive = await runDaybook(['subscription', 'redrive', ...at], answer);
    expect(redrive).toMatchObject({ exitCode: 0, printed: ['what desk had refused is sent again'] });
    expect(asked).toEqual([`POST ${path}/redrive-subscription`]);
  });
});
