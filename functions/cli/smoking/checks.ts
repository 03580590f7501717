import * as z from 'zod/mini';
import type { Api } from '../api.ts';
import { healthShape } from '../asking/health-shape.ts';
import { meShape } from '../asking/me-text.ts';

/** What a check asks with. */
export interface Asking {
  /** Without a token. */
  readonly anybody: Api;
  /** Null where no token was given. */
  readonly holder: Api | null;
  /** One GET as it is, without a token: its status and headers. */
  readonly plain: (path: string) => Promise<Pick<Response, 'status' | 'headers'>>;
  /** A school to read; null: none was named. */
  readonly school: string | null;
}

/** Something that holds of every deployment that works. */
export interface SmokeCheck {
  readonly says: string;
  /** Null: it was not asked. @throws CliError, or Error, saying why it does not hold */
  readonly run: (asking: Asking) => Promise<'holds' | null>;
}

const openapi = z.object({ openapi: z.string().check(z.startsWith('3.1')), paths: z.looseObject({}) });
const asyncapi = z.object({ asyncapi: z.string().check(z.startsWith('3.')) });
const keys = z.object({ keys: z.array(z.object({ use: z.string(), current: z.boolean() })) });
const list = z.object({ items: z.array(z.unknown()) });

const NO_TOKEN = 401;

/** In the order in which they are asked; all of them read, and nothing is recorded but who read. */
export const smokeChecks: readonly SmokeCheck[] = [
  {
    says: 'describes its API (OpenAPI 3.1)',
    run: async ({ anybody }) => {
      await anybody.send({ path: '/openapi.json', answer: openapi });
      return 'holds';
    },
  },
  {
    says: 'describes its events (AsyncAPI 3)',
    run: async ({ anybody }) => {
      await anybody.send({ path: '/asyncapi.json', answer: asyncapi });
      return 'holds';
    },
  },
  {
    says: 'publishes the key that signs checkpoints',
    run: async ({ anybody }) => {
      const { body } = await anybody.send({ path: '/v1/trust/keys', answer: keys });
      if (body.keys.some(({ use, current }) => use === 'checkpoints' && current)) return 'holds';
      throw new Error('none of its keys signs checkpoints now');
    },
  },
  {
    says: 'refuses who has no token, and keeps that out of caches',
    run: async ({ plain }) => {
      const { status, headers } = await plain('/v1/me');
      if (status !== NO_TOKEN) throw new Error(`expected ${NO_TOKEN} from /v1/me, not ${status}`);
      if (headers.get('cache-control') === 'no-store') return 'holds';
      throw new Error(`expected cache-control: no-store, not ${headers.get('cache-control')}`);
    },
  },
  {
    says: 'knows the holder of the token',
    run: async ({ holder }) => {
      await holder?.send({ path: '/v1/me', answer: meShape });
      return holder && 'holds';
    },
  },
  {
    says: 'says how it is',
    run: async ({ holder }) => {
      await holder?.send({ path: '/v1/trust/health', answer: healthShape });
      return holder && 'holds';
    },
  },
  {
    says: 'shows a list of the school',
    run: async ({ holder, school }) => {
      if (school === null) return null;
      await holder?.send({ path: `/v1/schools/${school}/views/role-holders?limit=1`, answer: list });
      return holder && 'holds';
    },
  },
];
