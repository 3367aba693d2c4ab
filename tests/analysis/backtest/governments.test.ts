import { describe, expect, it } from 'vitest';
import { automaticStrikes } from '../../../src/analysis/backtest/governments.ts';
import type { GameEvent } from '../../../src/engine/model/index.ts';

const event = (kind: string, site: string | null): GameEvent => ({
  kind,
  turn: 1,
  watch: 0,
  theatre: 'iraq',
  clause: '§6 standing response',
  to: 7,
  data: { site },
});

describe('strikes of governments', () => {
  it('counts an automatic response that found a site', () =>
    expect(automaticStrikes([event('responseFired', 'depot'), event('attack', 'base')])).toBe(1));

  it('does not count one that found none', () => expect(automaticStrikes([event('responseFired', null)])).toBe(0));
});
