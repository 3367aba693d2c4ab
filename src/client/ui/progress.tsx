import css from './progress.module.css';

/** How much of something is done, 0–1. Whoever asks is told how far it is; nobody is interrupted. */
export function Progress({ label, done }: { label: string; done: number }) {
  return <progress className={css.bar} aria-label={label} max={100} value={Math.round(100 * done)} />;
}
