import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/server/config.ts';
import { codeIn, hashOf, isToken, newCode, newId, newToken } from '../../src/server/tokens.ts';

describe('a code', () => {
  it('has five letters that nobody confuses, and is read in any case with spaces', () => {
    for (let i = 0; i < 500; i++) {
      const code = newCode();
      expect(code).toMatch(/^[2-9BCDFGHJKMNPQRSTVWXYZ]{5}$/);
      expect(codeIn(`${code.slice(0, 2)} ${code.slice(2)}`.toLowerCase())).toBe(code);
    }
    for (const wrong of ['', 'K7RM', 'K7RMTT', 'AAAAA', 'K7RM0', 'K7RMI', '__proto__'])
      expect(codeIn(wrong)).toBeNull();
  });
});

describe('a token', () => {
  it('has 128 bits, and is never the same twice', () => {
    const tokens = Array.from({ length: 1000 }, newToken);
    expect(new Set(tokens).size).toBe(1000);
    for (const token of tokens) expect(isToken(token) && Buffer.from(token, 'base64url').length === 16).toBe(true);
    expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
  });
});

describe('the settings', () => {
  it('are right for a laptop when nothing is set', () => {
    expect(readConfig([], {})).toMatchObject({
      port: 8484,
      host: null,
      databaseUrl: null,
      hostTokens: [],
      keepDays: 30,
    });
  });

  it('take host tokens as they are or as hashes, and arguments before the environment', () => {
    const token = newToken();
    const hash = hashOf(token);
    expect(readConfig([], { HOST_TOKENS: `${token}, ${hash}` }).hostTokens).toEqual([hash, hash]);
    expect(readConfig(['--port', '9000'], { PORT: '9001' }).port).toBe(9000);
    expect(readConfig([], { PORT: 'x' }).port).toBe(8484);
  });
});
