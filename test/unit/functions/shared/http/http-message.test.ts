import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { requestOf } from '../../../../../functions/shared/http/http-message.ts';

const bodyOf = (body: string, isBase64Encoded: boolean) =>
  requestOf({ rawPath: '/', headers: {}, body, isBase64Encoded } as unknown as APIGatewayProxyEventV2).body;
const inBase64 = (bytes: Uint8Array | string) => bodyOf(Buffer.from(bytes).toString('base64'), true);

describe('the body of a request', () => {
  it('INC-01 comes as text, or in base64', () => {
    expect(bodyOf('{"place":"Café"}', false)).toBe('{"place":"Café"}');
    expect(inBase64('{"place":"Café"}')).toBe('{"place":"Café"}');
  });

  it('INC-01 is refused when its bytes are not UTF-8', () => {
    expect(() => inBase64(Uint8Array.of(0x22, 0xe9, 0x22))).toThrow(
      expect.objectContaining({ slug: 'malformed-json', details: { detail: 'send the body in UTF-8' } }),
    );
  });

  it('INC-01 is refused where the gateway put a replacement character in the place of such bytes', () => {
    const asAwsSendsIt = Buffer.from(Uint8Array.of(0x22, 0xe9, 0x22)).toString('utf8');
    expect(() => bodyOf(asAwsSendsIt, false)).toThrow(expect.objectContaining({ slug: 'malformed-json' }));
  });

  it('INC-01 keeps a replacement character that somebody wrote', () => {
    expect(bodyOf('"\\ufffd"', false)).toBe('"\\ufffd"');
    expect(inBase64('"\ufffd"')).toBe('"\ufffd"');
  });

  it('DEV-01 is refused with a path that holds an encoding still', () => {
    const event = { rawPath: '/v1/schools/larkfield-infant/devices/%61', headers: {}, body: '' };
    expect(() => requestOf(event as unknown as APIGatewayProxyEventV2)).toThrow(
      expect.objectContaining({ slug: 'invalid-id' }),
    );
  });
});
