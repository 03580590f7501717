import type { HttpResponse } from '../../shared/http/http-message.ts';

/** Something to keep: its name is made of ids alone. */
export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Saved and never shown: whatever a file holds, no browser runs it here. */
export const fileResponse = ({ name, type, bytes }: KeptFile): HttpResponse => ({
  statusCode: 200,
  headers: {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  },
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});
