import * as z from 'zod/mini';
import type { DomainSettings } from './domain.ts';

const host = z
  .string()
  .check(z.regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'expected a name in small letters'));

/** The part `domain` of a trust's file. */
export const domain = z
  .strictObject({
    name: host,
    certificateArn: z.exactOptional(
      z
        .string()
        .check(z.regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, 'expected a certificate')),
    ),
    hostedZone: z.exactOptional(
      z.strictObject({
        id: z
          .string()
          .check(
            z.regex(
              /^Z[A-Z0-9]{1,31}$/,
              'expected the id of a hosted zone, such as Z0123456789ABC, with nothing before it',
            ),
          ),
        name: host,
      }),
    ),
  } satisfies Readonly<Record<keyof DomainSettings, z.ZodMiniType>>)
  .check(
    z.refine(
      ({ certificateArn, hostedZone }) => certificateArn !== undefined || hostedZone !== undefined,
      'expected a certificateArn, or a hostedZone to make one in',
    ),
    z.refine(
      ({ name, hostedZone }) => hostedZone === undefined || `.${name}`.endsWith(`.${hostedZone.name}`),
      'expected a name in its hosted zone',
    ),
  );
