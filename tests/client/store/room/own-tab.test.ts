import { describe, expect, it } from 'vitest';
import { ownTab } from '../../../../src/client/store/room/own-tab.ts';
import type { LegalOrder, LegalSignal } from '../../../../src/engine/model/index.ts';

const order = (kind: string, verb: string) => ({ verb, order: { kind } }) as unknown as LegalOrder;
const signal = (kind: string) => ({ signal: { kind } }) as unknown as LegalSignal;
const orders = [order('strike', 'strike'), order('move', 'deploy'), order('harden', 'deploy')];
const signals = [signal('redline')];
const holds =
  (...kinds: string[]) =>
  (kind: string) =>
    kinds.includes(kind);

describe('the cards that a person sees first', () => {
  it('are the open ones if some of them are theirs', () => {
    expect(ownTab('deploy', orders, signals, holds('strike', 'harden'))).toBe('deploy');
  });

  it('are else the first of theirs', () => {
    expect(ownTab('strike', orders, signals, holds('harden'))).toBe('deploy');
    expect(ownTab('strike', orders, signals, holds('redline'))).toBe('signals');
  });

  it('stay open for somebody who may propose nothing', () => {
    expect(ownTab('strike', orders, signals, holds())).toBe('strike');
  });
});
