import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(gzip);
/** Below it the wrapping costs more than it saves, bytes. */
const LEAST = 600;
/** Packed answers remembered: a team of five gets the same. */
const MOST = 600;

/** A part as it is sent. The tag names the revision it was made at, and what it holds. */
export interface Screen {
  readonly json: string;
  readonly rev: number;
  readonly hash: string;
}

/** Answers that many get and that seldom change: packed once, and not sent again to who has it. */
export function createScreens() {
  const packed = new Map<string, Promise<Buffer>>();

  const of = (json: string, rev: number): Screen => ({
    json,
    rev,
    hash: createHash('sha1').update(json).digest('base64url').slice(0, 20),
  });

  function pack({ hash, json }: Screen): Promise<Buffer> {
    const known = packed.get(hash);
    if (known) return known;
    const made = compress(json, { level: 3 });
    if (packed.size >= MOST) packed.delete(packed.keys().next().value!);
    packed.set(hash, made);
    return made;
  }

  /** Whether who asks has it already; the revision may be another. */
  const has = (request: FastifyRequest, { hash }: Screen): boolean =>
    /^(?:W\/)?"\d+-([\w-]+)"$/.exec(request.headers['if-none-match'] ?? '')?.[1] === hash;

  async function answer(request: FastifyRequest, reply: FastifyReply, screen: Screen): Promise<FastifyReply> {
    const { json, rev, hash } = screen;
    reply
      .header('etag', `"${rev}-${hash}"`)
      .header('cache-control', 'private, no-cache')
      .header('vary', 'authorization, accept-encoding');
    if (has(request, screen)) return reply.code(304).send();
    reply.type('application/json; charset=utf-8');
    const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (json.length < LEAST || !zips) return reply.send(json);
    return reply.header('content-encoding', 'gzip').send(await pack(screen));
  }

  return { of, has, answer };
}
