import { Component, type ReactNode } from 'react';
import { useWords } from '../hooks/use-words.ts';
import { FullPageMessage } from './lazy-page.tsx';

/** Contains a crash, or a lost file: only the page is lost, the game is in the worker or on the server. */
export class CrashGuard extends Component<{ at: string; children: ReactNode }, { broken: boolean; at: string }> {
  override state = { broken: false, at: this.props.at };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  /** Retry when the page changes. */
  static getDerivedStateFromProps(props: { at: string }, state: { at: string }) {
    return props.at === state.at ? null : { broken: false, at: props.at };
  }
  override render() {
    return this.state.broken ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const w = useWords();
  return (
    <FullPageMessage>
      <p>{w('error.crash')}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {w('error.reload')}
      </button>
    </FullPageMessage>
  );
}
