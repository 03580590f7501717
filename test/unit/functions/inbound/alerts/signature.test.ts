import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned, signedIn } from '../../../../../functions/inbound/alerts/signature.ts';

/** HMAC-SHA-256 by the text of RFC 2104, without the function that is tested. */
const hmac = (key: Buffer, text: string): string => {
  const block = Buffer.concat([key, Buffer.alloc(64 - key.length)]);
  const padded = (byte: number) => block.map((one) => one ^ byte);
  const inner = createHash('sha256').update(padded(0x36)).update(text).digest();
  return createHash('sha256').update(padded(0x5c)).update(inner).digest('base64');
};

const secret = Buffer.from('a secret of 256 bits in 32 bytes');
const now = new Date('2026-09-10T08:30:00Z');
const seconds = String(now.getTime() / 1000);
const body = '{"number":"a-1"}';
const signatureOf = (id: string, timestamp: string, text: string, key = secret): string =>
  `v1,${hmac(key, `${id}.${timestamp}.${text}`)}`;
const message = (changes: object = {}) => ({
  id: 'msg-1',
  timestamp: seconds,
  signatures: signatureOf('msg-1', seconds, body),
  ...changes,
});
const at = { secret, now };

describe('the signature of a message', () => {
  // From the tests of the reference libraries: github.com/standard-webhooks/standard-webhooks.
  it('MON-04 is that of Standard Webhooks, by the example of its libraries', () => {
    const published = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      timestamp: '1614265330',
      signatures: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    };
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const then = { secret: key, now: new Date(1_614_265_330_000) };
    const text = '{"test": 2432232314}';
    expect(isSigned(published, text, then)).toBe(true);
    expect(isSigned(published, '{"test": 2432232315}', then)).toBe(false);
    expect(signatureOf(published.id, published.timestamp, text, key)).toBe(published.signatures);
  });

  it('MON-04 binds the id, the time, the body and the secret', () => {
    expect(isSigned(message(), body, at)).toBe(true);
    expect(isSigned(message({ id: 'msg-2' }), body, at)).toBe(false);
    expect(isSigned(message({ timestamp: String(Number(seconds) - 1) }), body, at)).toBe(false);
    expect(isSigned(message(), `${body} `, at)).toBe(false);
    expect(isSigned(message(), body, { ...at, secret: Buffer.from('b secret of 256 bits') })).toBe(false);
  });

  it('MON-04 is refused of a message that is older, or newer, than five minutes', () => {
    for (const [off, isGood] of [
      [-301, false],
      [-300, true],
      [300, true],
      [301, false],
    ] as const) {
      const timestamp = String(Number(seconds) + off);
      const signed = message({ timestamp, signatures: signatureOf('msg-1', timestamp, body) });
      expect(isSigned(signed, body, at)).toBe(isGood);
    }
  });

  it('MON-04 may be one of several, of its version, and no part of one', () => {
    const good = signatureOf('msg-1', seconds, body);
    const of = (signatures: string) => isSigned(message({ signatures }), body, at);
    expect(of(`v1,${'A'.repeat(43)}= ${good}`)).toBe(true);
    for (const bad of [
      good.replace('v1,', 'v2,'),
      good.slice(0, 20),
      'v1,',
      good.slice(3),
      ` ${'v1, '.repeat(10)}${good}`,
    ])
      expect(of(bad)).toBe(false);
  });

  it('MON-04 is looked for in three headers, each well formed', () => {
    const headers = {
      'webhook-id': 'msg-1',
      'webhook-timestamp': seconds,
      'webhook-signature': 'v1,AAAA',
    };
    expect(signedIn({ headers })).toEqual({ id: 'msg-1', timestamp: seconds, signatures: 'v1,AAAA' });
    for (const wrong of [
      { 'webhook-id': undefined },
      { 'webhook-id': 'two words' },
      { 'webhook-timestamp': '1.5e9' },
      { 'webhook-timestamp': undefined },
      { 'webhook-signature': undefined },
    ])
      expect(signedIn({ headers: { ...headers, ...wrong } })).toBeNull();
  });
});
