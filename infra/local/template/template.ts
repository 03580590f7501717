import * as z from 'zod/mini';
import type { Json } from '../../../events/catalogue/define-events.ts';

export type JsonObject = { readonly [key: string]: Json };

/** A value as a template holds it; zod's own JSON schema, typed as ours. */
export const json: z.ZodMiniType<Json> = z.json();
const jsonObject = z.record(z.string(), json);

const resource = z.object({
  Type: z.string(),
  Properties: z._default(jsonObject, {}),
  Condition: z.optional(z.string()),
  Metadata: z.optional(jsonObject),
});

/** The part of a CloudFormation template that the local stack reads. */
export const template = z.object({
  Parameters: z._default(z.record(z.string(), z.object({ Default: z.optional(json) })), {}),
  Conditions: z._default(jsonObject, {}),
  Resources: z.record(z.string(), resource),
  Outputs: z._default(
    z.record(z.string(), z.object({ Value: json, Export: z.optional(z.object({ Name: json })) })),
    {},
  ),
});

export type Template = z.output<typeof template>;
export type TemplateResource = z.output<typeof resource>;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
