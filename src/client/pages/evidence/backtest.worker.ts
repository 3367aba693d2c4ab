import { type BrowserBacktest, backtestInBrowser } from '../../../analysis/backtest/in-browser.ts';
import type { Backtest } from '../../../analysis/backtest/backtest-result.ts';

/** Messages of the worker: progress, the result, or a failure. */
export type BacktestMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'result'; readonly result: Backtest }
  | { readonly kind: 'failed' };

const send = (message: BacktestMessage): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<BrowserBacktest>) => {
  const reportProgress = (done: number, of: number): void => send({ kind: 'progress', done, of });
  backtestInBrowser(data, reportProgress).then(
    (result) => send({ kind: 'result', result }),
    () => send({ kind: 'failed' }),
  );
});
