import { commandOf } from './set-up-command.ts';
import type { SetUpCommand } from './types.ts';

/** Clauses of an agreement by kind; in the text that people sign they stand in this order. */
export interface Terms {
  readonly term?: readonly string[];
  readonly prohibition?: readonly string[];
  readonly undertaking?: readonly string[];
  readonly consent?: readonly string[];
}

export interface Template {
  /** Whom the text is for; each audience signs its own copy. */
  readonly audiences: readonly string[];
  readonly title: string;
  readonly terms: Terms;
}

const kinds = ['term', 'prohibition', 'undertaking', 'consent'] as const;

/** Publishes the first version of each text, under the first version of the policy. */
export const templateCommands = (school: string, templates: readonly Template[]): readonly SetUpCommand[] =>
  templates.flatMap(({ audiences, title, terms }) =>
    audiences.map((audience) =>
      commandOf(school)(
        { stream: 'agreement-templates', id: audience, command: 'publish-template', about: 'v1' },
        {
          version: 1,
          title,
          policyVersion: 1,
          terms: kinds.flatMap((kind) => (terms[kind] ?? []).map((text) => ({ kind, text }))),
        },
      ),
    ),
  );
