import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics.ts';

const compress = promisify(gzip);
/** Below it the wrapping costs more than it saves, bytes. */
const LEAST = 600;
/** Packed answers remembered of those that are made for each who asks. */
const MOST = 600;
/** Two people at one computer have two answers. */
const VARY = 'authorization, accept-encoding';
/** Seconds. */
const A_WEEK = 604_800;

/** A part as it is sent. The tag names the revision it was made at, and what it holds. */
export interface Screen {
  readonly body: Body;
  readonly rev: number;
}

/** What many get alike. Its hash is of what it says, even where two bodies say it in more and in fewer words. */
export interface Body {
  readonly json: string;
  readonly hash: string;
}

export const hashOf = (text: string): string => createHash('sha1').update(text).digest('base64url').slice(0, 20);

export const bodyOf = (json: string): Body => ({ json, hash: hashOf(json) });

/** Answers that many get and that seldom change: packed once, and not sent again to who has it. */
export function createScreens({ screens: counter }: Pick<Metrics, 'screens'>) {
  /** Of bodies that are made once for all. */
  const shared = new WeakMap<Body, Promise<Buffer>>();
  /** Of bodies that are made for each who asks, and may be alike. */
  const packed = new Map<string, Promise<Buffer>>();

  function pack(body: Body, isShared: boolean): Promise<Buffer> {
    const known = isShared ? shared.get(body) : packed.get(body.hash);
    if (known) return known;
    counter.inc({ step: 'packed' });
    const made = compress(body.json, { level: isShared ? 6 : 3 });
    if (isShared) {
      shared.set(body, made);
      return made;
    }
    if (packed.size >= MOST) packed.delete(packed.keys().next().value!);
    packed.set(body.hash, made);
    return made;
  }

  /** Whether who asks has it already; the revision may be another. */
  const has = (request: FastifyRequest, { body }: Screen): boolean =>
    /^(?:W\/)?"\d+-([\w-]+)"$/.exec(request.headers['if-none-match'] ?? '')?.[1] === body.hash;

  /** Answers with a part as it is now. `isShared`: the same body is given to all who may have it. */
  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    screen: Screen,
    isShared: boolean,
  ): Promise<FastifyReply> {
    reply.header('etag', `"${screen.rev}-${screen.body.hash}"`).header('cache-control', 'private, no-cache');
    if (has(request, screen)) return reply.header('vary', VARY).code(304).send();
    return send(request, reply, screen.body, isShared);
  }

  /** Answers with what never changes: its address says what it holds. */
  const answerForEver = (request: FastifyRequest, reply: FastifyReply, body: Body): Promise<FastifyReply> =>
    send(request, reply.header('cache-control', `private, max-age=${A_WEEK}, immutable`), body, true);

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    body: Body,
    isShared: boolean,
  ): Promise<FastifyReply> {
    counter.inc({ step: 'sent' });
    reply.header('vary', VARY).type('application/json; charset=utf-8');
    const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (body.json.length < LEAST || !zips) return reply.send(body.json);
    return reply.header('content-encoding', 'gzip').send(await pack(body, isShared));
  }

  return { has, answer, answerForEver };
}
