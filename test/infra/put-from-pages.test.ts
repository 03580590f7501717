import { describe, expect, it } from 'vitest';
import { trust } from '../../infra/trusts/fernhill.ts';
import { ofType } from './resources.ts';
import { synthesised } from './synthesised.ts';

const origin = 'https://daybook.fernhill.example';
const { allowedOrigins: _, ...closed } = trust.deployment;
const opened = { ...closed, allowedOrigins: [origin] };
const corsOf = (deployment: typeof closed) =>
  ['Api', 'Record'].flatMap((stack) =>
    ofType(synthesised(deployment).resources(stack), 'AWS::S3::Bucket').flatMap(([id, { Properties }]) => {
      const { CorsConfiguration } = Properties as { CorsConfiguration?: object };
      return CorsConfiguration === undefined ? [] : [[id.replace(/Bucket[0-9A-F]+$/, ''), CorsConfiguration]];
    }),
  );

describe('files that a page puts from a browser', () => {
  it('ORG-04 are taken from no page where the trust names no origin', () => {
    expect(corsOf(closed)).toEqual([]);
  });

  it('ORG-04 are taken from pages of the origins of the trust alone, which read nothing, and nothing else is', () => {
    const putOnly = {
      CorsRules: [
        { AllowedOrigins: [origin], AllowedMethods: ['PUT'], AllowedHeaders: ['content-type'], MaxAge: 600 },
      ],
    };
    expect(corsOf(opened)).toEqual([
      ['ImportFiles', putOnly],
      ['IntakeFiles', putOnly],
    ]);
  });
});
