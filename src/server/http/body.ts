import type { FastifyInstance } from 'fastify';
import { readJson } from '../../scenario/index.ts';
import type { z } from '../../scenario/zod.ts';
import { problemsOf } from '../../scenario/schema-problems.ts';
import { refuse } from './errors.ts';

/** Bodies of requests, bytes; only a new class may be larger, with its scenario. */
export const MOST_BYTES = 32 * 1024;

/** Bodies are JSON of bounded depth without doubled keys, checked before any form is. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    const read = readJson(String(text));
    if (read.ok) return done(null, read.value);
    const problem = read.errors[0]!;
    done(refuse('badJson', {}, problem.pointer), undefined);
  });
}

/** What was sent, in its form. Throws `Refused` with the place of the first fault. */
export function inForm<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw refuse('badForm', {}, problemsOf(result.error, body)[0]?.pointer ?? '');
}
