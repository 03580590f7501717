import { describe, expect, it } from 'vitest';
import { targetRefusal } from '../../../../../domain/streams/subscriptions/target.ts';

const codeOf = (kind: 'webhook' | 'queue' | 'bus', address: string) =>
  targetRefusal({ kind, address })?.code ?? null;

describe('the target of a subscription', () => {
  it.each([
    'https://desk.example.org/daybook',
    'https://desk.example.org:8443/',
    'https://DESK.example.org/a/b?'.slice(0, -1),
  ])('DPR-01 may be an address over HTTPS: %s', (address) => {
    expect(codeOf('webhook', address)).toBeNull();
  });

  it.each([
    'http://desk.example.org/daybook',
    'ftp://desk.example.org/',
    'desk.example.org',
    ['https://me', 'word@desk.example.org/'].join(':'),
    'https://@desk.example.org/',
    'https://desk.example.org/?token=1',
    'https://desk.example.org/?',
    'https://desk.example.org/#part',
    'https://desk.example.org\\@internal.example.org/',
    '',
  ])('DPR-01 refuses another form of it: %s', (address) => {
    expect(codeOf('webhook', address)).toBe('WebhookForm');
  });

  it.each([
    'https://127.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[fd00:ec2::254]/',
    'https://[::ffff:10.0.0.1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://localhost/',
    'https://metadata/',
  ])('DPR-01 refuses an address by number or without a domain: %s', (address) => {
    expect(codeOf('webhook', address)).toBe('WebhookByName');
  });

  it('DPR-01 may be a queue or a bus by its ARN, and nothing else by one', () => {
    const queue = 'arn:aws:sqs:eu-west-2:111122223333:daybook';
    const bus = 'arn:aws:events:eu-west-2:111122223333:event-bus/desk';
    expect(codeOf('queue', queue)).toBeNull();
    expect(codeOf('queue', `${queue}.fifo`)).toBeNull();
    expect(codeOf('bus', bus)).toBeNull();
    for (const [kind, address] of [
      ['queue', bus],
      ['bus', queue],
      ['queue', 'arn:aws:sqs:eu-west-2:1111:daybook'],
      ['bus', 'arn:aws:events:eu-west-2:111122223333:rule/desk'],
      ['queue', 'https://sqs.eu-west-2.amazonaws.com/111122223333/daybook'],
    ] as const)
      expect(codeOf(kind, address)).toBe('ArnForm');
  });
});
