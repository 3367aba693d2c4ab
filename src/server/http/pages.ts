import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codeIn } from '../tokens.ts';

const compress = promisify(gzip);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
/** The name of such a file changes with its content. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const PAGE = 'class.html';

interface Packed {
  readonly zipped: Buffer;
  readonly tag: string;
}

/** The built page, packed once a file, and the short addresses of the classroom. */
export async function pages(app: FastifyInstance, dist: string): Promise<void> {
  const packed = new Map<string, Promise<Packed>>();
  await app.register(fastifyStatic, { root: dist, serve: false });

  const to = (query: string) => (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').redirect(`/${PAGE}${query}`, 302);
  for (const page of ['desk', 'wall', 'host', 'test', 'seat', 'back']) app.get(`/${page}`, to(`?${page}`));
  app.get('/j', to('?j'));
  app.get<{ Params: { code: string } }>('/j/:code', (request, reply) => {
    const code = codeIn(request.params.code);
    return to(code ? `?j=${code}` : '?j')(request, reply);
  });
  // Who types the digits on the wall wants the class, and would take the game's own start for it.
  app.get('/', (request, reply) =>
    isTypedByClass(request.hostname) ? to('?j')(request, reply) : send(request, reply, 'index.html'),
  );
  app.get<{ Params: { '*': string } }>('/*', (request, reply) => send(request, reply, request.params['*']));

  async function send(request: FastifyRequest, reply: FastifyReply, name: string): Promise<FastifyReply> {
    const file = fileIn(dist, name);
    if (!file) {
      reply.callNotFound();
      return reply;
    }
    const hashed = /[/\\]assets[/\\]/.test(file);
    reply.header('cache-control', hashed ? FOR_EVER : 'no-cache');
    const type = TYPES[extname(file)];
    const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!type || !zips) return reply.sendFile(name, { cacheControl: false });
    const { zipped, tag } = await pack(file);
    reply.header('etag', tag).header('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.type(type).header('content-encoding', 'gzip').send(zipped);
  }

  function pack(file: string): Promise<Packed> {
    const { mtimeMs, size } = statSync(file);
    const key = `${file} ${mtimeMs} ${size}`;
    const known = packed.get(key);
    if (known) return known;
    const bytes = readFileSync(file);
    const tag = `"${createHash('sha1').update(bytes).digest('base64url').slice(0, 20)}"`;
    const made = compress(bytes, { level: 9 }).then((zipped) => ({ zipped, tag }));
    packed.set(key, made);
    return made;
  }
}

/** Digits as the wall shows them: this computer by its address in the network. */
const isTypedByClass = (host: string): boolean => /^\d+(\.\d+){3}$/.test(host) && !host.startsWith('127.');

/** A file within a folder; null: there is none, or the name leads out of it. */
function fileIn(folder: string, name: string): string | null {
  if (name.includes('\0') || name.split(/[/\\]/).some((part) => part.startsWith('.'))) return null;
  const file = normalize(join(folder, name));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

/** Which build this is: pages that are older load themselves again. */
export function buildOf(dist: string): string {
  for (const name of ['.sources', PAGE, 'index.html']) {
    const file = join(dist, name);
    if (existsSync(file)) return createHash('sha1').update(readFileSync(file)).digest('base64url').slice(0, 10);
  }
  return 'none';
}
