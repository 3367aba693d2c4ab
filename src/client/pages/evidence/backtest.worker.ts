import { type BrowserBacktest, backtestInBrowser } from '../../../analysis/backtest/in-browser.ts';
import type { Backtest } from '../../../analysis/backtest/backtest-result.ts';

/** Messages of the worker: progress, the result, or a failure. */
export type BacktestMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'result'; readonly result: Backtest }
  | { readonly kind: 'failed' };

const say = (said: BacktestMessage): void => postMessage(said);

addEventListener('message', ({ data }: MessageEvent<BrowserBacktest>) => {
  const told = (done: number, of: number): void => say({ kind: 'progress', done, of });
  backtestInBrowser(data, told).then(
    (result) => say({ kind: 'result', result }),
    () => say({ kind: 'failed' }),
  );
});
