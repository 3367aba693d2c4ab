import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { useId, type ReactNode } from 'react';
import type { Fold as FoldId } from '../../store/app-state.ts';
import { useActions, useApp } from '../../hooks/store-hooks.ts';
import css from './sidebar.module.css';

interface FoldProps {
  readonly id: FoldId;
  readonly title: string;
  readonly hint: string;
  /** The single line shown while collapsed. */
  readonly line?: ReactNode;
  readonly children: ReactNode;
}

/** A panel over the lower left corner of the map that collapses to one line. */
export function Collapsible({ id, title, hint, line, children }: FoldProps) {
  const body = useId();
  const open = useApp((s) => s.folds[id]);
  const { fold } = useActions();
  const Icon = open ? ChevronDown : ChevronUp;
  return (
    <section className={css.fold} data-guide={id} data-open={open || undefined}>
      <h2>
        <button
          type="button"
          className={css.foldHead}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => fold(id, !open)}
        >
          <span className={css.foldTitle}>{title}</span>
          <span className={css.hint}>{hint}</span>
          <Icon size={16} aria-hidden />
        </button>
      </h2>
      {!open && line && <p className={css.foldLine}>{line}</p>}
      {/* It scrolls, so it needs keyboard focus even without controls inside. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section id={body} hidden={!open} className={css.foldBody} aria-label={title} tabIndex={0}>
        {open && children}
      </section>
    </section>
  );
}
